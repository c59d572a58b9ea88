package org.drainboard.operate.roll;

import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.Forecast;
import org.drainboard.operate.drain.Hindrance;

/** What a drain calls for, by how far it is and by what was chosen for its deadline. */
sealed interface Leaving {
    record Wait() implements Leaving {}

    record HandOver(String note) implements Leaving {}

    record Force(Change change) implements Leaving {}

    /** The order does not stand any more. */
    record Lost(String why) implements Leaving {}

    static Leaving of(DrainProgress progress, RollPlan.AtDeadline atDeadline) {
        if (progress.hindrance(Hindrance.Kind.LOST).isPresent()) {
            return new Lost(progress.why());
        }
        return switch (progress.state()) {
            case DONE -> new HandOver("nothing was left on it");
            case OVERDUE -> late(progress, atDeadline);
            case DRAINING, SLOW, NEVER -> new Wait();
        };
    }

    private static Leaving late(DrainProgress progress, RollPlan.AtDeadline atDeadline) {
        Forecast forecast = progress.forecast();
        return switch (atDeadline) {
            case WAIT -> new Wait();
            case MAINT -> new Force(new Change.State(ServerState.MAINT));
            case CUT ->
                forecast != null && forecast.now() == 0
                        ? new HandOver("at the deadline nobody was left to be cut: " + progress.why())
                        : new Force(new Change.ShutdownSessions());
        };
    }
}
