package org.drainboard.view.inventory;

import org.drainboard.view.backend.truth.Tone;

/** One line about what was done last. */
record Said(String text, Tone tone) {
    static final Said NOTHING = new Said("", Tone.PLAIN);

    /** Why it was not written, or that it was. */
    static Said of(Saved saved) {
        return switch (saved) {
            case Saved.Written _ -> good("Written.");
            case Saved.Refused refused -> bad("Not written: " + String.join("\n", refused.mistakes()));
            case Saved.ChangedMeanwhile _ ->
                bad("Not written: somebody else changed the file meanwhile. F5 reads it again; what you typed"
                        + " stays here.");
            case Saved.NotWritten(String why) -> bad("Not written: " + why);
        };
    }

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
