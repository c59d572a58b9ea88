package org.drainboard.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in: {@code packaging/fuzz} names the target. */
public final class FuzzDriver {
    private static @Nullable Fuzzed parser;

    private FuzzDriver() {}

    /** Called once by Jazzer, with the target's name. */
    public static void fuzzerInitialize(String[] arguments) {
        FuzzTarget target = FuzzTarget.of(arguments[0]);
        Fuzzed fresh = target.parser();
        // Jazzer rewrites every class that is loaded, which is none of the first input's time.
        Seeds.of(target).forEach(seed -> fresh.read(Seeds.bytes(seed)));
        parser = fresh;
    }

    /** Called by Jazzer with every input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Oracle.check(Objects.requireNonNull(parser), input);
    }
}
