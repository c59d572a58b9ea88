package org.drainboard.view.drain;

import org.drainboard.view.backend.truth.Tone;

/** How a drain stands, in one word; those that wait for a person come first. */
public enum Word {
    /** The grace is over, and something is left. */
    OVERDUE(Tone.BAD),
    /** It will not end by itself. */
    NEVER(Tone.BAD),
    /** Nothing is left; it waits for the next step. */
    DONE(Tone.GOOD),
    /** Something needed cannot be read. */
    UNKNOWN(Tone.UNKNOWN),
    /** It ends, but not within the grace. */
    SLOW(Tone.WARN),
    DRAINING(Tone.PLAIN);

    private final Tone tone;

    Word(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether nothing more happens until somebody chooses. */
    public boolean waitsForSomebody() {
        return switch (this) {
            case OVERDUE, NEVER, DONE, UNKNOWN -> true;
            case SLOW, DRAINING -> false;
        };
    }
}
