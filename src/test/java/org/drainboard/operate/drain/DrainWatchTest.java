package org.drainboard.operate.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drainboard.model.change.Action;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.junit.jupiter.api.Test;

final class DrainWatchTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void doneOnlyWhenSessionsWorkersAndKeptConnectionsAreAllSeenToBeZero() {
        Course course = new Course().ordered();
        course.sessions = 2;
        course.idle = 1L;
        assertThat(course.busy(3, SHORT, "/a.php").at(1).state()).isEqualTo(DrainState.DRAINING);
        course.sessions = 0;
        assertThat(course.at(2).state()).isEqualTo(DrainState.DRAINING);
        assertThat(course.busy(0, SHORT, "/a.php").at(3).state()).isEqualTo(DrainState.DRAINING);
        course.idle = 0L;
        DrainProgress done = course.at(4);
        assertThat(done.state()).isEqualTo(DrainState.DONE);
        assertThat(done.why()).isEqualTo("no session, no running worker and no kept connection is left");
        assertThat(done.wantsDecision()).isTrue();
    }

    @Test
    void readingsFromBeforeTheOrderStoodDoNotCount() {
        Course course = new Course().busy(0, SHORT, "/a.php");
        course.ordered();
        assertThat(course.at(0).state()).as("read as it was ordered").isNotEqualTo(DrainState.DONE);
        assertThat(course.at(1).state()).isEqualTo(DrainState.DONE);

        Course foreign = new Course().busy(0, SHORT, "/a.php");
        assertThat(foreign.at(5).state())
                .as("first sight of an order of others")
                .isNotEqualTo(DrainState.DONE);
        assertThat(foreign.at(6).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void oldValuesAreShownAsOldAndNeverAsDone() {
        Course course = new Course().ordered().busy(2, SHORT, "/a.php");
        course.sessions = 1;
        course.at(1);
        course.sessions = 0;
        course.busy(0, SHORT, "/a.php").poolFails = true;
        DrainProgress blind = course.at(2);
        assertThat(blind.state()).isEqualTo(DrainState.DRAINING);
        assertThat(blind.workers()).isInstanceOfSatisfying(Remaining.Known.class, known -> {
            assertThat(known.count()).isEqualTo(2);
            assertThat(known.fresh()).isFalse();
        });
        assertThat(blind.why()).contains("2 running workers (not confirmed yet)");
        course.haproxyFails = true;
        course.poolFails = false;
        DrainProgress silent = course.at(3);
        assertThat(silent.state()).isEqualTo(DrainState.DRAINING);
        assertThat(silent.hindrance(Hindrance.Kind.UNSEEN).orElseThrow().text()).contains("no answer within 3 s");
        course.haproxyFails = false;
        assertThat(course.at(4).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void thePageMustBeAskedForAfterTheLastSessionWasGone() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.sessions = 1;
        course.at(1);
        course.poolFails = true;
        course.sessions = 0;
        assertThat(course.at(2).state()).isEqualTo(DrainState.DRAINING);
        course.poolFails = false;
        assertThat(course.at(3).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void aPageFromBeforeTheLastSessionWasGoneDoesNotCount() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.pageAfterMillis = -100;
        course.sessions = 1;
        course.at(1);
        course.sessions = 0;
        assertThat(course.at(2).state()).as("it may run now").isEqualTo(DrainState.DRAINING);
        assertThat(course.at(3).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void balancedRequestsAreNotTakenForStickyOnes() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        DrainProgress balanced = course.at(1);
        for (int second = 2; second <= 4; second++) {
            course.total += 3;
            course.balanced += 3;
            balanced = course.at(second);
        }
        assertThat(balanced.stickyPerSecond()).isEqualTo(0.0);
        assertThat(balanced.hindrance(Hindrance.Kind.STICKY)).isEmpty();
        assertThat(balanced.hindrance(Hindrance.Kind.BALANCED)).isPresent();
    }

    @Test
    void anEtaComesFromTheRateOfTheLastSeconds() {
        Course course = new Course().ordered();
        for (int second = 1; second <= 6; second++) {
            course.sessions = 20 - 2L * second;
            course.busy(4, SHORT, "/a.php").at(second);
        }
        course.sessions = 6;
        DrainProgress progress = course.at(7);
        assertThat(progress.sessions()).isInstanceOfSatisfying(Remaining.Known.class, known -> {
            assertThat(known.perSecond()).isEqualTo(-2.0);
            assertThat(known.eta()).isEqualTo(Duration.ofSeconds(3));
        });
        assertThat(progress.hindrances()).isEmpty();
    }

    @Test
    void longRequestsMakeItSlowAndAreNamedWithoutTheirQueryString() {
        Course course = new Course().ordered();
        course.sessions = 1;
        DrainProgress slow = null;
        for (int second = 1; second <= 7; second++) {
            slow = course.busy(1, Duration.ofSeconds(9 + second), "/export.php?token=secret")
                    .at(second);
        }
        assertThat(slow).isNotNull();
        assertThat(slow.state()).isEqualTo(DrainState.SLOW);
        assertThat(slow.why())
                .contains("1 request runs for long: /export.php for 16 s")
                .doesNotContain("secret");
        assertThat(slow.running()).singleElement().satisfies(request -> {
            assertThat(request.script()).isEqualTo("/srv/www/export.php");
            assertThat(request.age()).isEqualTo(Duration.ofSeconds(16));
        });
        assertThat(Objects.requireNonNull(slow.forecast()))
                .returns(1L, Forecast::atDeadline)
                .returns(true, Forecast::predicted)
                .satisfies(forecast -> assertThat(forecast.text())
                        .contains("a prediction: in 22 s, as none was seen to end lately, 1 user of 1 would be cut"));
        DrainProgress over = course.at(31);
        assertThat(over.state()).isEqualTo(DrainState.OVERDUE);
        assertThat(Objects.requireNonNull(over.forecast()))
                .returns(false, Forecast::predicted)
                .satisfies(forecast ->
                        assertThat(forecast.text()).startsWith("shutting down the rest now cuts 1 user: /export.php"));
    }

    @Test
    void stickyClientsMeanNeverInDrainAndAreCountedWithoutBalancedOnes() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        DrainProgress sticky = null;
        for (int second = 1; second <= 5; second++) {
            course.total += 2;
            sticky = course.at(second);
        }
        assertThat(sticky).isNotNull();
        assertThat(sticky.stickyPerSecond()).isEqualTo(2.0);
        assertThat(sticky.state()).isEqualTo(DrainState.NEVER);
        assertThat(sticky.why()).contains("sticky clients still come: 2.0/s (8 in 4.0 s); drain does not move them");

        course.admin = new AdminState(Set.of(AdminFlag.FORCED_MAINT));
        assertThat(course.at(6).state()).as("maint moves them").isEqualTo(DrainState.DONE);
    }

    @Test
    void afterAStickyClientItIsNotDoneForAWhile() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.at(1);
        course.total++;
        assertThat(course.at(2).state()).isEqualTo(DrainState.DRAINING);
        assertThat(course.at(8).state()).isEqualTo(DrainState.DRAINING);
        assertThat(course.at(13).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void workersWithoutASessionAreZombies() {
        Course course = new Course().ordered().busy(3, Duration.ofSeconds(9), "/slow.php");
        course.sessions = 1;
        DrainProgress zombies = course.at(1);
        assertThat(zombies.hindrance(Hindrance.Kind.ZOMBIES).orElseThrow().text())
                .startsWith("2 of 3 requests that PHP has belong to no session any more");
        course.sessions = 0;
        assertThat(course.at(2).state()).isEqualTo(DrainState.DRAINING);
    }

    @Test
    void whatWaitsForAWorkerIsNotDone() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.listenQueue = 2L;
        assertThat(course.at(1).state()).isEqualTo(DrainState.DRAINING);
    }

    @Test
    void ourOwnPageAndPingAreNoUsers() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.workers.add(new Worker(
                200,
                WorkerState.RUNNING,
                Instant.EPOCH,
                1,
                Duration.ZERO,
                new WorkerRequest("GET", "/ping", null, null)));
        assertThat(course.at(1).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void withoutAPoolNobodyCanTellAndThatIsSaid() {
        Course course = new Course(false, DrainWatch.GRACE).ordered();
        course.sessions = 1;
        assertThat(course.at(1).state()).isEqualTo(DrainState.DRAINING);
        course.sessions = 0;
        DrainProgress unknown = course.at(2);
        assertThat(unknown.workers()).isInstanceOf(Remaining.Unknown.class);
        assertThat(unknown.state()).isEqualTo(DrainState.NEVER);
        assertThat(unknown.why()).contains("running workers unknown left; no pool is joined with it", "add serves:");
    }

    @Test
    void aSharedPoolIsToldByWhatBeganAfterTheLastSession() {
        Course course = new Course().ordered();
        course.shared = true;
        course.sessions = 1;
        DrainProgress shared = course.busy(3, SHORT, "/a.php").at(1);
        assertThat(shared.workers())
                .isEqualTo(new Remaining.Unknown("pool www also serves app/web2: told once no session is left"));
        course.sessions = 0;
        course.busy(2, Duration.ofSeconds(3), "/a.php").at(2);
        DrainProgress maybe = course.busy(2, Duration.ofSeconds(4), "/a.php").at(3);
        assertThat(maybe.workers())
                .isInstanceOfSatisfying(
                        Remaining.AtMost.class, most -> assertThat(most.count()).isEqualTo(2));
        assertThat(maybe.state()).isEqualTo(DrainState.DRAINING);
        assertThat(course.busy(2, SHORT, "/a.php").at(5).state())
                .as("all began later")
                .isEqualTo(DrainState.DONE);
    }

    @Test
    void aSharedPoolWhoseQueueWasNeverSeenEmptyIsNotDone() {
        Course course = new Course().ordered();
        course.shared = true;
        course.listenQueue = 3L;
        course.busy(4, SHORT, "/a.php").at(1);
        assertThat(course.busy(4, SHORT, "/a.php").at(4).state()).isEqualTo(DrainState.DRAINING);
        course.listenQueue = 0L;
        course.busy(4, SHORT, "/a.php").at(5);
        assertThat(course.busy(4, SHORT, "/a.php").at(8).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void aReloadThatDropsTheDrainIsSaidAtOnce() {
        Course course = new Course().busy(1, SHORT, "/a.php");
        course.at(1);
        course.at(2);
        course.pid = 42;
        course.admin = AdminState.READY;
        DrainProgress lost = course.at(3);
        assertThat(lost.state()).isEqualTo(DrainState.NEVER);
        assertThat(lost.why()).contains("HAProxy was reloaded (pid 41, now 42)", "order it again");
        assertThat(course.noted(700)).as("not for ever").isEmpty();
    }

    @Test
    void anAgentThatTakesItBackIsSuspected() {
        Course course = new Course().ordered().busy(1, SHORT, "/a.php");
        course.agent = CheckSwitch.ON;
        course.at(1);
        course.admin = AdminState.READY;
        assertThat(course.at(2).hindrance(Hindrance.Kind.LOST).orElseThrow().text())
                .contains("its agent check is on", "turn the agent check off");
        course.agent = CheckSwitch.OFF;
        course.admin = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        assertThat(course.at(3).hindrance(Hindrance.Kind.LOST)).isEmpty();
        course.admin = AdminState.READY;
        assertThat(course.at(4).why()).contains("somebody else made it ready again for the 2. time");
    }

    @Test
    void whatSomebodyMakesReadyIsNotWatchedAnyMore() {
        Course foreign = new Course().busy(1, SHORT, "/a.php");
        foreign.at(1);
        foreign.at(2);
        foreign.admin = AdminState.READY;
        assertThat(foreign.noted(3)).isEmpty();

        Course own = new Course().ordered().busy(1, SHORT, "/a.php");
        own.at(1);
        own.watch().ordered(new Action(Course.WEB1, ServerState.READY, ""), Course.START.plusSeconds(2));
        own.admin = AdminState.READY;
        assertThat(own.noted(3)).isEmpty();
    }

    @Test
    void countersThatAreClearedAreNoArrivals() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.at(1);
        course.total = 3;
        course.balanced = 0;
        DrainProgress cleared = course.at(2);
        assertThat(cleared.stickyPerSecond()).isNull();
        assertThat(cleared.state()).isEqualTo(DrainState.DONE);
        assertThat(course.at(3).stickyPerSecond()).isEqualTo(0.0);
    }

    @Test
    void anInheritedDrainIsWatchedToo() {
        Course course = new Course().busy(0, SHORT, "/a.php");
        course.admin = new AdminState(Set.of(AdminFlag.INHERITED_DRAIN));
        course.at(1);
        assertThat(course.at(2).state()).isEqualTo(DrainState.DONE);
    }

    @Test
    void theGracePeriodCanBeChangedAndProlonged() {
        Course course = new Course(true, Duration.ofSeconds(5)).ordered();
        course.sessions = 1;
        assertThat(course.busy(1, SHORT, "/a.php").at(6).state()).isEqualTo(DrainState.OVERDUE);
        course.watch().keepWaiting(Course.WEB1, Course.START.plusSeconds(6), Duration.ofSeconds(10));
        assertThat(course.at(7).state()).isEqualTo(DrainState.SLOW);
        assertThat(course.at(16).state()).isEqualTo(DrainState.OVERDUE);
    }

    @Test
    void theChoicesNameWhoIsCut() {
        Course course = new Course().ordered();
        course.sessions = 2;
        DrainProgress over =
                course.busy(2, Duration.ofSeconds(40), "/export.php?x=1").at(31);
        List<Choice> choices = Choices.of(over, Course.nothing());
        assertThat(choices)
                .extracting(Choice::kind)
                .containsExactly(Choice.Kind.KEEP_WAITING, Choice.Kind.MAINT, Choice.Kind.SHUT_DOWN, Choice.Kind.READY);
        assertThat(choices.get(2).text())
                .startsWith("shut down the rest: cuts 2 users: /export.php for 40 s, /export.php for 40 s;");
    }
}
