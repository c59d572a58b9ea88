package org.drainboard.view.backend.action;

import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Decision;

/** What of an order did not go, surely changed nothing, and may be asked for again. */
final class Rest {
    private Rest() {}

    /** What was refused, rejected or stopped, together; else the first that was left out, alone. */
    static List<Action> of(Stage stage) {
        return switch (stage) {
            case Stage.Ended ended -> ended.deliveries().size() > 1 ? of(ended) : List.of();
            case Stage.Refused refused -> refused.targets().size() > 1 ? alone(refused.targets().stream()) : List.of();
            case Stage.Closed _,
                    Stage.Weighing _,
                    Stage.Trying _,
                    Stage.Overriding _,
                    Stage.Asking _,
                    Stage.Sending _ -> List.of();
        };
    }

    private static List<Action> of(Stage.Ended ended) {
        List<Action> missed = ended.deliveries().stream()
                .filter(each -> each.unchanged() && !(each.state() instanceof Delivery.State.LeftOut))
                .map(Delivery::action)
                .toList();
        return missed.isEmpty()
                ? alone(ended.deliveries().stream().<Target>mapMulti((each, out) -> {
                    if (each.state() instanceof Delivery.State.LeftOut(Target target)) {
                        out.accept(target);
                    }
                }))
                : missed;
    }

    /** Only an override can help what is left out, and that is one server's. */
    private static List<Action> alone(Stream<Target> leftOut) {
        return leftOut.filter(target -> target.decision() instanceof Decision.NeedsOverride)
                .map(Target::action)
                .limit(1)
                .toList();
    }
}
