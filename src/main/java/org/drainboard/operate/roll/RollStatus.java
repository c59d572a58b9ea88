package org.drainboard.operate.roll;

import java.time.Instant;
import java.util.List;
import org.drainboard.model.ServerId;

/**
 * A rolling queue at one moment.
 *
 * @param atMostOut how many may be out at once
 * @param servers in their order
 */
public record RollStatus(Phase phase, int atMostOut, List<Entry> servers, Instant at) {
    /** What the queue does as a whole. */
    public sealed interface Phase {
        record Running() implements Phase {}

        /**
         * No new step is taken.
         *
         * @param why with numbers, and what to do
         */
        record Paused(String why) implements Phase {}

        /**
         * It was ended early.
         *
         * @param out servers that are still out, for a person to bring back
         */
        record Aborted(List<ServerId> out) implements Phase {
            public Aborted {
                out = List.copyOf(out);
            }
        }

        record Finished() implements Phase {}
    }

    /** One server of the queue, and where it is since when. */
    public record Entry(ServerId server, Stage stage, Instant since) {}

    public RollStatus {
        servers = List.copyOf(servers);
    }

    /** Whether it goes on, now or when somebody lets it. */
    public boolean runs() {
        return switch (phase) {
            case Phase.Running _, Phase.Paused _ -> true;
            case Phase.Aborted _, Phase.Finished _ -> false;
        };
    }

    /** The servers that are out, or on their way out or back. */
    public List<ServerId> out() {
        return servers.stream()
                .filter(each -> each.stage().out())
                .map(Entry::server)
                .toList();
    }

    /** Those that are back. */
    public long done() {
        return servers.stream()
                .filter(each -> each.stage() instanceof Stage.Done)
                .count();
    }
}
