package org.drainboard.view.backend.truth;

import java.util.Locale;

/** How a text should strike the eye; the words carry the same meaning without it. */
public enum Tone {
    /** Nothing to act on. */
    PLAIN,
    GOOD,
    /** Worth knowing, not yet an incident. */
    WARN,
    BAD,
    /** It could not be known. */
    UNKNOWN;

    /** The style class: {@code tone-good}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
