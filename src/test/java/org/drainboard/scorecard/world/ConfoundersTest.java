package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.reading.Reading;
import org.drainboard.scorecard.Outcome.Ending;
import org.drainboard.scorecard.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each confounder shows; none harms users by itself. */
final class ConfoundersTest {
    @ParameterizedTest
    @EnumSource(Confounder.class)
    void noConfounderHarmsUsersByItself(Confounder confounder) {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, confounder, false));
        Map<Ending, Integer> endings = played.endings();
        int all = endings.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(endings.keySet()).isSubsetOf(Ending.ANSWERED, Ending.UPSTREAM_5XX, Ending.ABORTED);
        assertThat(endings.getOrDefault(Ending.UPSTREAM_5XX, 0))
                .isBetween(0, confounder == Confounder.NORMAL_ERRORS ? all / 30 : all / 100);
        assertThat(played.truth().bad()).isEmpty();
        assertThat(played.truth().firstSeen()).isNull();
        assertThat(played.noticedBy()).isEmpty();
    }

    @Test
    void aReloadOfHaproxyBeginsWithNothingAndAnotherPid() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.RELOAD, true));
        Set<Long> pids = new HashSet<>();
        played.sights()
                .forEach(sight -> pids.add(Played.snapshot(sight).process().pid()));

        assertThat(pids).hasSizeGreaterThan(2);
        assertThat(countersGoBack(played)).isTrue();
    }

    @Test
    void clearedCountersGoBackInTheSameProcess() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.COUNTER_RESET, true));

        assertThat(played.sights().stream()
                        .map(sight -> Played.snapshot(sight).process().pid())
                        .distinct())
                .hasSize(1);
        assertThat(countersGoBack(played)).isTrue();
        assertThat(countersGoBack(Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.NONE, true))))
                .isFalse();
    }

    private static boolean countersGoBack(Played played) {
        long before = 0;
        boolean back = false;
        for (Sight sight : played.sights()) {
            long now = Played.rows(sight).getFirst().counters().sessions();
            back |= now < before;
            before = now;
        }
        return back;
    }

    @Test
    void aDeployRenewsStartAndWorkersOfEveryPool() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.DEPLOY, true));

        assertThat(played.sights().stream()
                        .flatMap(sight -> Played.pages(sight).stream())
                        .map(page -> page.pool() + page.startedAt())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void aDrainIsOrderedForAGoodServerOnly() {
        Played played = Played.of(Played.scenario(3, 1, Kind.HANG, Confounder.DRAIN, true));
        Set<String> drained = new HashSet<>();
        played.sights()
                .forEach(sight -> Played.rows(sight).stream()
                        .filter(row -> row.admin().drain())
                        .forEach(row -> drained.add(row.server())));

        assertThat(drained).isNotEmpty().doesNotContain("web1");
    }

    @Test
    void theClockStepsInTheReadingsButNotInTheTruth() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.CLOCK_JUMP, true));

        assertThat(played.ever(sight ->
                        Duration.between(sight.at(), sight.round().at()).abs().equals(Played.MINUTE)))
                .isTrue();
        for (int i = 1; i < played.sights().size(); i++) {
            assertThat(Duration.between(
                            played.sights().get(i - 1).at(),
                            played.sights().get(i).at()))
                    .isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void oneInFivePollsIsLost() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.LOST_POLLS, true));
        long stale = played.sights().stream()
                .filter(sight -> !(sight.round().proxies().values().iterator().next() instanceof Reading.Fresh))
                .count();

        assertThat(stale).isBetween(20L, 100L);
    }

    @Test
    void workersComeAndGoWithTheLoad() {
        assertThat(sizes(Confounder.ONDEMAND)).hasSizeGreaterThan(1);
        assertThat(sizes(Confounder.GROWING)).hasSizeGreaterThan(1);
        assertThat(sizes(Confounder.NONE)).hasSize(1);
    }

    private static Set<Integer> sizes(Confounder confounder) {
        Set<Integer> sizes = new HashSet<>();
        Played.of(Played.scenario(1, 0, Kind.NONE, confounder, true))
                .sights()
                .forEach(sight ->
                        sizes.add(Played.pages(sight).getFirst().aggregates().total()));
        return sizes;
    }

    @Test
    void aFullPoolIsBusyMostOfTheTimeAndTakesTurns() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.FULL_POOL, true));
        double busy = played.sights().stream()
                .flatMap(sight -> Played.pages(sight).stream())
                .mapToDouble(page ->
                        (double) page.aggregates().active() / page.aggregates().total())
                .average()
                .orElseThrow();

        assertThat(busy).isBetween(0.88, 1.0);
    }

    @Test
    void aLongPollHoldsAWorkerForTwentySecondsAndEndsWell() {
        Played played = Played.of(Played.scenario(3, 0, Kind.NONE, Confounder.LONG_POLL, true));

        assertThat(Played.pages(played.sights().getLast())).isNotEmpty();
        assertThat(played.endings()).doesNotContainKey(Ending.TIMED_OUT);
    }
}
