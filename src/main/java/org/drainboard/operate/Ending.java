package org.drainboard.operate;

import java.util.stream.Collectors;

/** How carrying out an action ended: not sent at all, or sent with an outcome. */
public sealed interface Ending permits Decision.Refused, Outcome {
    /** For a person: what is known, and what to do next where something is to be done. */
    default String text() {
        return switch (this) {
            case Decision.Refused no ->
                "nothing was sent: " + no.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
            case Outcome.Verified verified ->
                "HAProxy shows " + Words.of(verified.seen())
                        + verified.notes().stream().map(note -> "; " + note).collect(Collectors.joining());
            case Outcome.Unverified unverified -> unverified.reason();
            case Outcome.Rejected rejected -> "HAProxy refused it: " + rejected.words();
            case Outcome.Unknown unknown -> unknown.reason();
        };
    }
}
