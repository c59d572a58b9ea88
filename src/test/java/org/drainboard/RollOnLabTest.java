package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Pool;
import org.drainboard.lab.Site;
import org.drainboard.lab.Traffic;
import org.drainboard.model.ServerId;
import org.drainboard.operate.roll.Ramp;
import org.drainboard.operate.roll.Roll;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollRunner;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rolling queue over two real servers under traffic, with work on each, and one that stops because users suffer. */
final class RollOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final ServerId WEB1 = DrainStand.server("app_fcgi", "web1");
    private static final ServerId WEB2 = DrainStand.server("app_fcgi", "web2");

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<RollStatus> seen = new CopyOnWriteArrayList<>();
    private @Nullable Lab shop;
    private @Nullable DrainStand watched;

    @BeforeEach
    void onlyOneBackendIsInUse() {
        Lab lab = Lab.start(Site.SHOP);
        shop = lab;
        for (String other :
                List.of("app_http/web1", "app_http/web2", "app_long/web1", "app_long/web2", "app_keep/web2")) {
            lab.haproxy().ask("set server " + other + " state maint");
        }
        for (String server : List.of("web1", "web2")) {
            lab.haproxy().ask("set server app_fcgi/" + server + " weight 100");
        }
        watched = new DrainStand(lab, LabConsole.withChecks(lab).inventory(), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        stand().close();
        worker.shutdownNow();
        lab().close();
    }

    @Test
    void bothServersAreWorkedOnAndNoUserNotices() {
        Traffic users = lab().traffic("app_fcgi", 10, Duration.ofMinutes(2));
        Lab.await("users are served", LONG, () -> users.answers(200) > 5);
        RollRunner queue = start(
                RollPlan.of(List.of(WEB1, WEB2), "new kernel").ramp(new Ramp(List.of(10, 50), Duration.ofMillis(500))));

        await(queue, "web1 is handed over", status -> stage(status, WEB1) instanceof Stage.HandedOver);
        assertThat(lab().haproxy().server("app_fcgi", "web1").drained()).isTrue();
        assertThat(lab().haproxy().server("app_fcgi", "web2").admin()).isZero();
        lab().kill(Pool.WEB1);
        lab().start(Pool.WEB1);
        queue.workDone(WEB1);
        await(queue, "web2 is handed over", status -> stage(status, WEB2) instanceof Stage.HandedOver);
        assertThat(stage(queue.status(), WEB1)).isEqualTo(new Stage.Done(""));
        assertThat(lab().haproxy().ask("get weight app_fcgi/web1")).startsWith("100 ");
        lab().reload(Pool.WEB2);
        queue.workDone(WEB2);
        await(queue, "all are back", status -> status.phase() instanceof RollStatus.Phase.Finished);

        assertThat(lab().haproxy().server("app_fcgi", "web2").admin()).isZero();
        assertThat(lab().haproxy().ask("get weight app_fcgi/web2")).startsWith("100 ");
        assertThat(seen)
                .extracting(status -> stage(status, WEB1).words())
                .contains("draining", "handed over", "trying", "ramping at 10 %", "ramping at 50 %", "done");
        assertThat(seen).noneMatch(status -> status.out().size() > 1);
        lab().stopTraffic();
        assertThat(users.answers().keySet()).as("what users got").containsExactly(200);
    }

    @Test
    void itPausesWhenWhatIsLeftGetsWorseAndGoesOnWhenAPersonSaysSo() {
        Traffic users = lab().traffic("app_fcgi", 5, Duration.ofMinutes(2));
        Lab.await("users are served", LONG, () -> users.answers(200) > 3);
        RollRunner queue = start(RollPlan.of(List.of(WEB1, WEB2), "new kernel").ramp(Ramp.NONE));
        await(queue, "web1 is handed over", status -> stage(status, WEB1) instanceof Stage.HandedOver);

        lab().block(Pool.WEB2, 4);
        RollStatus paused = await(queue, "it pauses", status -> status.phase() instanceof RollStatus.Phase.Paused);
        assertThat(((RollStatus.Phase.Paused) paused.phase()).why())
                .contains("lab/app_fcgi (lb1) is FALSE HEALTHY now: ", "until you resume");
        queue.workDone(WEB1);
        assertThat(stage(queue.status(), WEB1)).isInstanceOf(Stage.Trying.class);
        assertThat(lab().haproxy().server("app_fcgi", "web1").drained()).isTrue();

        queue.resume();
        await(queue, "web1 is back and helps", status -> stage(status, WEB1) instanceof Stage.Done);
        assertThat(lab().haproxy().server("app_fcgi", "web1").admin()).isZero();
        lab().unblock(Pool.WEB2);
        queue.abort();
    }

    @Test
    void theLastServerIsNotTakenOutByAQueue() {
        lab().haproxy().ask("set server app_fcgi/web2 state maint");
        Lab.await("that is read", LONG, () -> stand().progress(WEB2).isPresent());
        RollRunner queue = start(RollPlan.of(List.of(WEB1), "new kernel"));
        RollStatus paused = await(queue, "it is refused", status -> status.phase() instanceof RollStatus.Phase.Paused);
        assertThat(((RollStatus.Phase.Paused) paused.phase()).why())
                .contains("the guard refuses drain app_fcgi/web1", "overrides nothing");
        queue.resume();
        await(queue, "and again", status -> status.phase() instanceof RollStatus.Phase.Paused);
        assertThat(lab().haproxy().server("app_fcgi", "web1").admin()).isZero();
    }

    /** Agrees to what the guard asks of two servers, as a person who saw the preview. */
    private RollRunner start(RollPlan plan) {
        DrainStand stand = stand();
        RollPlan agreed = plan.accepting(RollRunner.asked(
                plan, RollRunner.preview(plan, stand.engine().guard(stand.inventory()), stand.latest(), stand.now())));
        RollRunner runner = new RollRunner(
                new Roll(agreed, stand.now()),
                agreed,
                stand.inventory(),
                new RollRunner.Hands(
                        stand.engine().guard(stand.inventory()),
                        stand.engine().operator(stand.inventory(), stand::latest),
                        stand.engine().trial(stand.inventory(), stand::latest),
                        stand::latest,
                        stand.engine().clock()),
                worker,
                seen::add);
        stand.listen(runner::note);
        return runner;
    }

    private static RollStatus await(RollRunner queue, String what, Predicate<RollStatus> fits) {
        try {
            Lab.await(what, LONG, () -> fits.test(queue.status()));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; last: " + queue.status(), late);
        }
        return queue.status();
    }

    private static Stage stage(RollStatus status, ServerId server) {
        return status.servers().stream()
                .filter(entry -> entry.server().equals(server))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private Lab lab() {
        if (shop == null) {
            throw new AssertionError("the lab did not start");
        }
        return shop;
    }

    private DrainStand stand() {
        if (watched == null) {
            throw new AssertionError("nothing is watched");
        }
        return watched;
    }
}
