package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Words;
import org.drainboard.view.backend.action.Sheet.Block;
import org.drainboard.view.backend.action.Sheet.Buttons;
import org.drainboard.view.backend.action.Sheet.Entry;
import org.drainboard.view.backend.action.Sheet.Facts;
import org.drainboard.view.backend.action.Sheet.Form;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/** Puts the outcome in words: what is known, and what to do next. Accepted is not happened, and no answer is not no. */
final class EndingText {
    private EndingText() {}

    /** The sheet about one command; the delivery must be done. */
    static Sheet of(Delivery delivery, Judgement latest) {
        Action action = delivery.action();
        String wish = OrderText.wish(List.of(action));
        if (!(delivery.state() instanceof Delivery.State.Done(Ending ending))) {
            return sheet(delivery, Tone.WARN, "Not sent: " + wish, List.of(), "Nothing was sent.");
        }
        return sheet(
                delivery,
                tone(action, ending, latest),
                switch (ending) {
                    case Decision.Refused _ -> "Not sent: " + wish;
                    case Outcome.Verified _ ->
                        "Verified: " + Plain.line(action.server().runtimeName()) + ": "
                                + action.change().words();
                    case Outcome.Unverified _ ->
                        "Not verified: HAProxy accepted it, but "
                                + action.change().words() + " was not seen";
                    case Outcome.Rejected _ -> "Rejected by HAProxy: " + wish;
                    case Outcome.Unknown _ -> "Unknown: it was sent, and no answer came";
                },
                facts(action, ending, latest),
                next(action, ending));
    }

    static Tone tone(Ending ending) {
        return switch (ending) {
            case Decision.Refused _, Outcome.Rejected _ -> Tone.BAD;
            case Outcome.Verified verified -> verified.notes().isEmpty() ? Tone.GOOD : Tone.WARN;
            case Outcome.Unverified _ -> Tone.WARN;
            case Outcome.Unknown _ -> Tone.UNKNOWN;
        };
    }

    /** As {@link #tone(Ending)}, but a server that is UP on credit is not yet good news. */
    static Tone tone(Action action, Ending ending, Judgement latest) {
        boolean onCredit = action.change().orders(ServerState.READY) && !UpYet.checked(action.server(), latest);
        return onCredit && tone(ending) == Tone.GOOD ? Tone.WARN : tone(ending);
    }

    static String word(Ending ending) {
        return switch (ending) {
            case Decision.Refused _ -> "not sent";
            case Outcome.Verified _ -> "verified";
            case Outcome.Unverified _ -> "not verified";
            case Outcome.Rejected _ -> "rejected";
            case Outcome.Unknown _ -> "unknown";
        };
    }

    /** What is known, a line each. */
    static List<String> facts(Action action, Ending ending, Judgement latest) {
        return switch (ending) {
            case Decision.Refused refused -> OrderText.lines(refused.reasons());
            case Outcome.Verified verified -> {
                List<String> lines = new ArrayList<>();
                lines.add("Seen in HAProxy's own table after the command: " + Words.of(verified.seen()) + ".");
                verified.notes().forEach(note -> lines.add(Plain.line(note)));
                if (action.change().orders(ServerState.READY)) {
                    lines.add(UpYet.of(action.server(), latest));
                }
                action.expiry().ifPresent(end -> lines.add("It is to be taken back at " + Clocks.time(end) + "."));
                yield lines;
            }
            case Outcome.Unverified unverified ->
                List.of("Why: " + Plain.line(unverified.reason()), "Last seen: " + seen(unverified.lastSeen()));
            case Outcome.Rejected rejected ->
                List.of("It answered: " + Plain.line(rejected.reply().strip()));
            case Outcome.Unknown unknown -> List.of("Why: " + Plain.line(unknown.reason()));
        };
    }

    /** What to do next. */
    static String next(Action action, Ending ending) {
        return switch (ending) {
            case Decision.Refused _ -> "Nothing was sent. Look again, then decide anew.";
            case Outcome.Verified _ -> next(action.change());
            case Outcome.Unverified _ ->
                "Do not rely on it. Watch the Ordered column, and order it again if it stays as it is.";
            case Outcome.Rejected _ ->
                "Nothing changed. Check that the socket has level admin, and that the server still exists.";
            case Outcome.Unknown _ ->
                "It may still take effect. Look at the Ordered column before you send anything again.";
        };
    }

    private static Sheet sheet(Delivery delivery, Tone tone, String title, List<String> facts, String next) {
        return new Sheet(
                tone,
                title,
                OrderText.where(List.of(delivery.server())),
                "",
                List.of(),
                new Facts(delivery.command(), "", ""),
                List.of(new Block(
                        "", facts.stream().map(line -> Entry.of(tone, line)).toList())),
                next,
                Form.NONE,
                Buttons.CLOSE);
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
            case Change.HealthCheck(boolean enable) ->
                enable ? "Wait for its next check." : "Turn it on again when you are done: nothing watches it now.";
            case Change.AgentCheck(boolean enable) ->
                enable ? "Wait for the agent's next report." : "Turn it on again when you are done.";
        };
    }
}
