package org.drainboard.operate.roll;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Reason;
import org.drainboard.operate.TrialResult;

/** Something that a rolling queue wants done now; whoever does it tells the queue how it {@link Result ended}. */
public sealed interface Step {
    ServerId server();

    /**
     * An order for the guard and the operator.
     *
     * @param trial what the server answered to, where it is to be made ready
     */
    record Order(Action action, Optional<TrialResult> trial) implements Step {
        @Override
        public ServerId server() {
            return action.server();
        }
    }

    /** The server is to be asked what users would ask. */
    record Try(ServerId server) implements Step {}

    /** {@code drain app/web1}, {@code trying app/web1}. */
    default String words() {
        return switch (this) {
            case Order order -> order.action().words();
            case Try(ServerId server) -> "trying " + server.runtimeName();
        };
    }

    /** How a step ended. */
    sealed interface Result {
        /** The guard let it pass. */
        record Carried(Ending ending) implements Result {}

        /** The guard asks something that nobody has agreed to; nothing was sent. */
        record Asks(List<Reason> reasons) implements Result {
            public Asks {
                reasons = List.copyOf(reasons);
            }
        }

        /** The guard lets it pass only by an override, which a queue never makes; nothing was sent. */
        record Refuses(List<Reason> reasons) implements Result {
            public Refuses {
                reasons = List.copyOf(reasons);
            }
        }

        record Tried(TrialResult trial) implements Result {}
    }
}
