package org.drainboard.view.backend.truth;

import org.drainboard.model.Failure;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/**
 * One rung as a line.
 *
 * @param tone good: it answered; bad: it failed; unknown: it was not asked
 * @param said that it is ok, or how it failed in a few words, or why it was not asked
 * @param took how long the answer took; empty without one
 * @param whole all that is known of it
 */
public record RungText(Tone tone, String name, String said, String took, String whole) {
    static RungText of(RungResult result) {
        String name = name(result.rung());
        return switch (result) {
            case RungResult.Passed passed -> {
                String took = Spans.fine(passed.took());
                yield new RungText(Tone.GOOD, name, "ok", took, name + " answered in " + took);
            }
            case RungResult.Failed failed -> {
                String message = Plain.line(failed.failure().message());
                yield new RungText(
                        Tone.BAD, name, "failed: " + why(failed.failure().kind(), message), "", message);
            }
            case RungResult.NotAsked notAsked -> {
                String said = "not asked: " + Plain.line(notAsked.reason());
                yield new RungText(Tone.UNKNOWN, name, said, "", said);
            }
        };
    }

    static String name(Rung rung) {
        return switch (rung) {
            case CONNECT -> "connect";
            case WEB_SERVER -> "web server";
            case HANDSHAKE -> "handshake";
            case PING -> "ping";
            case STATUS -> "status page";
            case REQUEST -> "real request";
        };
    }

    /** What was answered is in the message only; all else has a short name. */
    private static String why(Failure.Kind kind, String message) {
        return switch (kind) {
            case REFUSED -> "refused";
            case NOT_FOUND -> "no such address";
            case NOT_A_SOCKET -> "not a socket";
            case PERMISSION_DENIED -> "permission denied";
            case CONNECT_TIMED_OUT -> "no connection in time";
            case TIMED_OUT -> "no answer in time";
            case CLOSED -> "closed too early";
            case TOO_LARGE -> "answer too large";
            case MALFORMED -> "answer malformed";
            case UNREACHED -> "no way there";
            case INTERRUPTED -> "stopped by us";
            case REJECTED, IO -> message;
        };
    }
}
