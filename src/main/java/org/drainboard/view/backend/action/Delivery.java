package org.drainboard.view.backend.action;

import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;

/** One command of an order, and what has become of it. */
record Delivery(Action action, String command, State state) {
    /** What has become of a command. */
    sealed interface State {
        /** The guard did not let it go with the others. */
        record LeftOut(Target target) implements State {}

        record Waiting(Permit permit) implements State {}

        record UnderWay() implements State {}

        /** The person stopped before it was sent. */
        record Stopped() implements State {}

        record Done(Ending ending) implements State {}
    }

    static Delivery leftOut(Target target) {
        return new Delivery(target.action(), target.command(), new State.LeftOut(target));
    }

    static Delivery of(Permit permit) {
        return new Delivery(permit.action(), permit.command(), new State.Waiting(permit));
    }

    Delivery now(State next) {
        return new Delivery(action, command, next);
    }

    ServerId server() {
        return action.server();
    }

    boolean waits() {
        return state instanceof State.Waiting;
    }

    /** Whether the ordered state was seen. */
    boolean verified() {
        return state instanceof State.Done(Outcome.Verified _);
    }

    /** Whether it is certain that nothing has changed by it, so that it may be asked for again. */
    boolean unchanged() {
        return switch (state) {
            case State.LeftOut _, State.Stopped _ -> true;
            case State.Done(Decision.Refused _), State.Done(Outcome.Rejected _) -> true;
            case State.Done _, State.Waiting _, State.UnderWay _ -> false;
        };
    }
}
