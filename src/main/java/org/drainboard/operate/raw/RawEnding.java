package org.drainboard.operate.raw;

import org.drainboard.model.Plain;

/** How sending a typed command ended. There is no "verified": nothing was read back. */
public sealed interface RawEnding {
    /** HAProxy answered; what that means is for the person to read. An empty text is its usual yes. */
    record Answered(String reply) implements RawEnding {}

    /** Nothing was sent. */
    record NotSent(String why) implements RawEnding {}

    /** It was sent, and no whole answer came: it may have taken effect. */
    record Unknown(String why) implements RawEnding {}

    /** In one word, for scripts and the audit log. */
    default String word() {
        return switch (this) {
            case Answered _ -> "answered";
            case NotSent _ -> "not sent";
            case Unknown _ -> "unknown";
        };
    }

    /** For a person and the audit log: a long answer by its beginning. */
    default String text() {
        return switch (this) {
            case Answered(String reply) when reply.isBlank() -> "HAProxy answered with nothing, its usual yes";
            case Answered(String reply) -> "HAProxy answered: " + Plain.line(reply.strip());
            case NotSent(String why) -> "nothing was sent: " + why;
            case Unknown(String why) ->
                "no whole answer came (" + why + "): it may have taken effect, so look before"
                        + " you send anything again";
        };
    }
}
