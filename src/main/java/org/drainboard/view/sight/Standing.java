package org.drainboard.view.sight;

import org.drainboard.view.backend.truth.Tone;

/** How well a target is seen; the worst first. */
enum Standing {
    FAILING("FAILING", Tone.BAD),
    /** There is no value at all. */
    LOST("LOST", Tone.BAD),
    /** There is one, but the latest exchange failed. */
    OLD("OLD", Tone.WARN),
    /** Nothing failed, but nobody asked for a while either. */
    BEHIND("BEHIND", Tone.WARN),
    /** The inventory names something that no HAProxy has. */
    ASTRAY("NO SUCH", Tone.WARN),
    WAITING("WAITING", Tone.UNKNOWN),
    READ("READ", Tone.GOOD);

    private final String word;
    private final Tone tone;

    Standing(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }
}
