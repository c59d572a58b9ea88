package org.drainboard.view.backend.action;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Proposal;

/** How far an order has come. */
public sealed interface Stage {
    /** Nobody wants anything. */
    record Closed() implements Stage {}

    /** A weight is to be chosen for these servers. */
    record Weighing(List<ServerId> servers) implements Stage {
        public Weighing {
            servers = List.copyOf(servers);
        }
    }

    /** The servers are asked what users would ask; a proposal without a trial is under way. */
    record Trying(Wanted wanted, List<Proposal> proposals) implements Stage {
        public Trying {
            proposals = List.copyOf(proposals);
        }
    }

    /** The guard has answered, and it is the person's turn. */
    sealed interface Judged extends Stage {
        Wanted wanted();

        List<Target> targets();

        News news();
    }

    /** The guard says no to all of it. */
    record Refused(Wanted wanted, List<Target> targets, News news) implements Judged {
        public Refused {
            targets = List.copyOf(targets);
        }
    }

    /** The guard says no; a person who knows better types the server's name and says why. */
    record Overriding(Wanted wanted, Target target, News news) implements Judged {
        @Override
        public List<Target> targets() {
            return List.of(target);
        }
    }

    /** A person is asked; the targets that do not go are left out. */
    record Asking(Wanted wanted, List<Target> targets, News news) implements Judged {
        public Asking {
            targets = List.copyOf(targets);
        }

        List<Target> going() {
            return targets.stream().filter(Target::goes).toList();
        }

        List<Target> leftOut() {
            return targets.stream().filter(target -> !target.goes()).toList();
        }
    }

    /**
     * One after the other is on its way, or is being read back.
     *
     * @param stopping whether what still waits is not to be sent any more
     */
    record Sending(List<Delivery> deliveries, boolean stopping) implements Stage {
        public Sending {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** How it ended, for each. */
    record Ended(List<Delivery> deliveries) implements Stage {
        public Ended {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** Whether the answer of the guard is still the one that was first shown. */
    enum News {
        NONE,
        /** It has changed, and the person has not said that it was seen. */
        NEW,
        SEEN
    }
}
