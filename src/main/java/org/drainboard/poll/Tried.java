package org.drainboard.poll;

import java.util.List;

/**
 * What came of asking one server what its users would ask.
 *
 * @param text one sentence without a full stop
 * @param steps what was asked, in order, with times, and what was not asked and why
 */
public record Tried(Result result, String text, List<String> steps) {
    /** How it came out. */
    public enum Result {
        /** PHP behind the server answered, and nothing that was asked failed. */
        PASSED,
        /** Something failed twice, or a pool is full. */
        FAILED,
        /** Nothing that needs PHP could be asked. */
        UNTRIED
    }

    public Tried {
        steps = List.copyOf(steps);
    }
}
