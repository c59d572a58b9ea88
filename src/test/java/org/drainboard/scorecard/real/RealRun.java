package org.drainboard.scorecard.real;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.drainboard.incident.Recorder;
import org.drainboard.incident.Stage;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Site;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.poll.Poller;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;
import org.drainboard.scorecard.world.Run;
import org.jspecify.annotations.Nullable;

/** A scenario on a lab of its own, in real time. */
final class RealRun implements Run, AutoCloseable {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LASTING = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(25);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> SERVERS = List.of("web1", "web2");

    private final RealScenario scenario;
    private final Stage stage;
    private final UserLog log;
    private final CheckStates checks;

    RealRun(RealScenario scenario) {
        this.scenario = scenario;
        stage = Stage.open(Site.SHOP, scenario.about(), false);
        log = UserLog.of(stage.lab(), scenario.users().backend());
        checks = new CheckStates(stage.lab(), scenario.users().backend());
    }

    @Override
    public Inventory inventory() {
        return stage.inventory();
    }

    Recorder recorder() {
        return stage.recorder();
    }

    @Override
    public Truth play(Consumer<Sight> watcher) {
        Lab lab = stage.lab();
        Lab.await("all checks say up", LONG, checks::allUp);
        RealScenario.Users users = scenario.users();
        Duration all = WARM_UP.plus(LASTING).plus(RECOVERY);
        lab.run("traffic", users.perSecond(), all.toSeconds() + 10, users.backend(), users.page());
        Instant begun;
        Instant stands;
        Instant ended;
        try (Poller _ = stage.poll(
                round -> watcher.accept(new Sight(round.at(), round, log.fresh(), checks.down(), SERVERS)))) {
            rest(WARM_UP);
            begun = Instant.now();
            scenario.fault().begin().accept(lab);
            stands = Instant.now();
            recorder().mark(stands, scenario.fault().what());
            rest(LASTING);
            scenario.fault().end().accept(lab);
            ended = Instant.now();
            recorder().mark(ended, "it ends");
            rest(RECOVERY);
        }
        return new Truth(scenario.bad(), begun, ended, firstSeen(begun, stands), scenario.scope());
    }

    private @Nullable Instant firstSeen(Instant begun, Instant stands) {
        if (scenario.bad().isEmpty()) {
            return null;
        }
        return scenario.stall()
                ? stands
                : log.all().stream()
                        .filter(each -> each.ending().failed() && !each.at().isBefore(begun))
                        .map(Outcome::at)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(scenario.name() + ": no user saw a failure"));
    }

    /** How all requests of the run ended. */
    List<Outcome> outcomes() {
        return log.all();
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        log.close();
        stage.close();
    }
}
