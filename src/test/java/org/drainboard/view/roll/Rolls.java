package org.drainboard.view.roll;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.RollStatus.Entry;
import org.drainboard.operate.roll.RollStatus.Phase;
import org.drainboard.operate.roll.Stage;
import org.drainboard.view.Fleet;
import org.drainboard.view.drain.Drains;

/** Rolling queues for the pictures and the tests of the view. */
final class Rolls {
    private static final Instant NOW = Fleet.NOW;

    private Rolls() {}

    static RollStatus running() {
        return status(new Phase.Running(), 2);
    }

    static RollStatus paused() {
        return status(
                new Phase.Paused(
                        "app_fcgi went from HONEST to AT RISK 4 s ago: 1 of 12 workers is free. Look at it, then"
                                + " resume."),
                2);
    }

    static RollStatus aborted() {
        return status(new Phase.Aborted(List.of(id("web3"), id("web4"))), 2);
    }

    static RollStatus finished() {
        return new RollStatus(
                new Phase.Finished(),
                1,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(at -> new Entry(id("web" + at), new Stage.Done(""), NOW.minusSeconds(60L * at)))
                        .toList(),
                NOW);
    }

    static RollStatus ugly() {
        return new RollStatus(
                new Phase.Paused("why ".repeat(150)),
                99,
                IntStream.range(0, 200)
                        .mapToObj(at -> new Entry(
                                id("server_" + at + "y".repeat(190)),
                                at % 2 == 0
                                        ? new Stage.Failed("f".repeat(250) + "\u202e\u0007")
                                        : new Stage.Draining(null),
                                NOW.minusSeconds(500_000)))
                        .toList(),
                NOW);
    }

    private static RollStatus status(Phase phase, int atMostOut) {
        List<Stage> stages = List.of(
                new Stage.Done(""),
                new Stage.Ramping(25, NOW.plusSeconds(22)),
                new Stage.HandedOver(NOW.minusSeconds(95), "nothing was left on it"),
                new Stage.Draining(Drains.draining()),
                new Stage.Failed("ready was rejected: Permission denied; the socket needs level admin"),
                new Stage.Skipped("skipped by hand"),
                new Stage.Waiting(),
                new Stage.Waiting());
        return new RollStatus(
                phase,
                atMostOut,
                IntStream.range(0, stages.size())
                        .mapToObj(at -> new Entry(id("web" + (at + 1)), stages.get(at), NOW.minusSeconds(95L - at)))
                        .toList(),
                NOW);
    }

    static ServerId id(String server) {
        return new ServerId(new BackendId(new ProxyId("production", "lb1"), "app_fcgi"), server);
    }
}
