package org.drainboard.view.inventory;

import org.drainboard.view.backend.truth.Tone;

/** One line about what was done last. */
record Said(String text, Tone tone) {
    static final Said NOTHING = new Said("", Tone.PLAIN);

    static Said plain(String text) {
        return new Said(text, Tone.PLAIN);
    }

    static Said good(String text) {
        return new Said(text, Tone.GOOD);
    }

    static Said bad(String text) {
        return new Said(text, Tone.BAD);
    }
}
