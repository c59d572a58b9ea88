package org.drainboard.fuzz;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What has to be true of every input, whatever its format. */
public final class Oracle {
    /** Parsers, buffers and messages that do not depend on the input; and the first use of a class. */
    private static final long FIXED = 8L << 20;

    /** Heap a byte of input, garbage too: a parsed row is an object or two a field, and it is read more than once. */
    private static final long PER_BYTE = 4_000;

    /** Shown in a cell, a panel or a terminal. */
    private static final int LONGEST_MESSAGE = 3_500;

    /** One input in so many is also grown. */
    private static final int GROWN = 512;

    /** What is grown has to fit into the time that one input has. */
    private static final int LARGEST_GROWN = 4_096;

    private Oracle() {}

    /** Reads the input; throws where something is not as it has to be. */
    static void check(Fuzzed parser, byte[] input) {
        Work work = Work.of(parser, input);
        long most = FIXED + PER_BYTE * input.length;
        if (work.allocated() > most) {
            // The first input of a program pays for the classes it is the first to use.
            work = Work.of(parser, input);
        }
        if (work.allocated() > most) {
            throw new AssertionError(
                    input.length + " bytes took " + work.allocated() + " bytes of heap, more than " + most);
        }
        if (input.length <= LARGEST_GROWN && Math.floorMod(Arrays.hashCode(input), GROWN) == 0) {
            Growth.check(parser, input);
        }
    }

    /** A declared failure: its message is short and has no byte that would disturb a terminal. */
    public static void declared(@Nullable String message) {
        if (message == null || message.isBlank()) {
            throw new AssertionError("a message says nothing");
        }
        hold(message.length() <= LONGEST_MESSAGE, "a message has " + message.length() + " characters: " + message);
        message.chars()
                .filter(Character::isISOControl)
                .findFirst()
                .ifPresent(c -> hold(false, "a message has the character " + c + ": " + message));
    }

    /** Fails with {@code what} unless it holds. */
    public static void hold(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Fails unless what was printed and read again is what it was. */
    public static void same(Object before, Object after) {
        hold(before.equals(after), "read as " + before + "\nprinted and read again as " + after);
    }

    /** A number that cannot be what it is called. */
    public static void within(long least, long value, long most, String what) {
        hold(least <= value && value <= most, what + " is " + value + ", not " + least + " to " + most);
    }
}
