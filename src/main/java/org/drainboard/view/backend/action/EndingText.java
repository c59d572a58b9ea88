package org.drainboard.view.backend.action;

import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Words;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/** Puts the outcome in words: what is known, and what to do next. Accepted is not happened, and no answer is not no. */
final class EndingText {
    private EndingText() {}

    static Sheet of(Ended stage) {
        Action action = stage.action();
        String server = Plain.line(action.server().runtimeName());
        String state = action.change().words();
        return switch (stage.ending()) {
            case Decision.Refused refused ->
                sheet(
                        stage,
                        Tone.BAD,
                        "Not sent: " + SheetText.wish(action),
                        SheetText.lines(refused.reasons()),
                        "Nothing was sent. Look again, then decide anew.");
            case Outcome.Verified verified ->
                sheet(
                        stage,
                        verified.notes().isEmpty() ? Tone.GOOD : Tone.WARN,
                        "Verified: " + server + (action.change() instanceof Change.State ? " is in " : ": ") + state,
                        Stream.concat(
                                        Stream.of("Seen in HAProxy's own table after the command."),
                                        verified.notes().stream().map(Plain::line))
                                .toList(),
                        next(action.change()));
            case Outcome.Unverified unverified ->
                sheet(
                        stage,
                        Tone.WARN,
                        "Not verified: HAProxy accepted it, but " + state + " was not seen",
                        List.of("Why: " + Plain.line(unverified.reason()), "Last seen: " + seen(unverified.lastSeen())),
                        "Do not rely on it. Watch the Ordered column, and order it again if it stays as it is.");
            case Outcome.Rejected rejected ->
                sheet(
                        stage,
                        Tone.BAD,
                        "Rejected by HAProxy: " + SheetText.wish(action),
                        List.of("It answered: " + Plain.line(rejected.reply().strip())),
                        "Nothing changed. Check that the socket has level admin, and that the server still exists.");
            case Outcome.Unknown unknown ->
                sheet(
                        stage,
                        Tone.UNKNOWN,
                        "Unknown: it was sent, and no answer came",
                        List.of("Why: " + Plain.line(unknown.reason())),
                        "It may still take effect. Look at the Ordered column before you send anything again.");
        };
    }

    private static Sheet sheet(Ended stage, Tone tone, String title, List<String> points, String next) {
        return new Sheet(tone, title, SheetText.where(stage.action()), stage.command(), null, points, next, "", null);
    }

    private static String seen(@Nullable Standing standing) {
        return standing == null ? "nothing, no look succeeded" : Words.of(standing);
    }

    private static String next(Change change) {
        return switch (change) {
            case Change.State(ServerState state) ->
                switch (state) {
                    case DRAIN ->
                        "Sessions at 0 is not yet drained: wait until its workers and idle connections are at 0 too.";
                    case READY -> "Watch what users get for the next 30 s: ready is not healthy.";
                    case MAINT -> "Sessions that run are not cut: watch them go to 0 before you stop it.";
                };
            case Change.SetWeight _ -> "Watch what users get: the others carry the difference.";
            case Change.ShutdownSessions _ -> "PHP may go on with what was cut: watch its workers.";
            case Change.HealthCheck _, Change.AgentCheck _ -> "Turn it back when you are done: it is listed as off.";
        };
    }
}
