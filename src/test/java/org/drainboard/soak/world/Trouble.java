package org.drainboard.soak.world;

import java.util.Locale;

/** What can be wrong with one target, or with all of them. */
public enum Trouble {
    /** It accepts and says nothing; when it is over, whoever still waits is answered, as by a process that goes on. */
    HANG,
    /** It closes after so many bytes of the answer: one more each time. */
    CLOSE_AT,
    /** It never stops talking. */
    FLOOD,
    /** It says noise of the right length. */
    GARBLE,
    /** It says the right thing, a few bytes at a time. */
    TRICKLE,
    /** Its socket is there, and nobody listens. */
    REFUSE,
    /** Its socket is gone. */
    VANISH,
    /** Another process takes over, with counters of its own. */
    RELOAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether no whole answer can come while it lasts. */
    public boolean silences() {
        return this != TRICKLE && this != RELOAD;
    }
}
