package org.drainboard.view.backend.action;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.Decision;
import org.drainboard.operate.TypedOverride;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.action.Stage.Trying;
import org.drainboard.view.backend.action.Stage.Weighing;
import org.drainboard.view.room.Graces;

/** What is still wrong with what the person has typed, in words that say how to put it right. */
final class Lacking {
    private Lacking() {}

    /** Empty when nothing keeps the person from confirming. */
    static String of(Stage stage, Answers answers) {
        return switch (stage) {
            case Weighing _ ->
                answers.weight().isBlank()
                        ? "type a weight from 0 to 256, or a share, or take one of these"
                        : wrong(() -> Weight.parse(answers.weight()));
            case Asking asking -> wrongTimes(asking.wanted(), answers);
            case Overriding overriding -> {
                String wanting = wanting(overriding.target(), answers);
                yield wanting.isEmpty() ? wrongTimes(overriding.wanted(), answers) : wanting;
            }
            case Closed _, Trying _, Refused _, Sending _, Ended _ -> "";
        };
    }

    /** Whether such an order can be taken back by itself after a time. */
    static boolean lasts(Change change) {
        return switch (change) {
            case Change.State(ServerState state) -> state != ServerState.READY;
            case Change.SetWeight _ -> true;
            case Change.ShutdownSessions _, Change.HealthCheck _, Change.AgentCheck _ -> false;
        };
    }

    /** After how long it is to be taken back; empty to keep it. The answers must not be lacking. */
    static Optional<Duration> lasting(Change change, Answers answers) {
        return answers.lasting().isBlank() || !lasts(change)
                ? Optional.empty()
                : Optional.of(Lasting.parse(answers.lasting(), ChronoUnit.MINUTES));
    }

    /** How long a drain may take. The answers must not be lacking. */
    static Duration grace(Answers answers) {
        return answers.grace().isBlank() ? Graces.USUAL : Lasting.parse(answers.grace(), ChronoUnit.SECONDS);
    }

    private static String wanting(Target target, Answers answers) {
        return target.decision() instanceof Decision.NeedsOverride no
                        && no.override().accept(answers.name().strip(), answers.reason())
                                instanceof TypedOverride.Answer.Wanting(String what)
                ? what
                : "";
    }

    private static String wrongTimes(Wanted wanted, Answers answers) {
        boolean lasts = wanted.asked().stream().anyMatch(action -> lasts(action.change()));
        boolean drains =
                wanted.asked().stream().anyMatch(action -> action.change().orders(ServerState.DRAIN));
        return wrong(() -> {
            if (lasts && !answers.lasting().isBlank()) {
                Lasting.parse(answers.lasting(), ChronoUnit.MINUTES);
            }
            if (drains) {
                grace(answers);
            }
        });
    }

    private static String wrong(Runnable parse) {
        try {
            parse.run();
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
