package org.drainboard.operate.drain;

import java.util.Optional;
import org.drainboard.operate.Proposal;

/**
 * What a person may do with a drain that is done, late, or will not end.
 *
 * @param text one sentence: what it does, and to how many
 * @param proposal for the guard; empty where nothing is sent
 */
public record Choice(Kind kind, String text, Optional<Proposal> proposal) {
    /** What comes of it. */
    public enum Kind {
        /** Out for the work. */
        MAINT,
        KEEP_WAITING,
        /** Cut what still runs. */
        SHUT_DOWN,
        /** Back to use. */
        READY,
        /** The order got lost: give it again. */
        AGAIN
    }
}
