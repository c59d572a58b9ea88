package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Outcome.Ending;
import org.drainboard.scorecard.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of fault shows, and does to users. */
final class FaultsTest {
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFaultHarmsUsersWithinItsTimeAndNotBefore(Kind kind) {
        Played played = Played.of(Played.scenario(3, 1, kind, Confounder.NONE, true));

        assertThat(played.truth().bad()).containsExactly("web1");
        assertThat(played.truth().scope()).isEqualTo(Scope.SERVER);
        assertThat(played.truth().firstSeen())
                .isBetween(played.truth().from(), played.truth().from().plusSeconds(4));
        Instant settled = played.truth().until().plusSeconds(20);
        assertThat(played.sights().stream()
                        .filter(sight -> sight.at().isBefore(played.truth().from())
                                || sight.at().isAfter(settled))
                        .flatMap(sight -> sight.ended().stream())
                        .map(outcome -> outcome.ending()))
                .containsAnyOf(Ending.ANSWERED)
                .doesNotContain(Ending.TIMED_OUT, Ending.RESET, Ending.REFUSED, Ending.UNAVAILABLE);
    }

    @Test
    void onlyChecksThatGoDeepEnoughNoticeEachKind() {
        Set<CheckKind> deep = EnumSet.of(CheckKind.DEEP_2S, CheckKind.DEEP_5S);
        Set<CheckKind> withWorker = EnumSet.of(CheckKind.PING, CheckKind.DEEP_2S, CheckKind.DEEP_5S);

        assertThat(noticed(Kind.HANG)).isEqualTo(withWorker);
        assertThat(noticed(Kind.PINNED)).isEqualTo(withWorker);
        assertThat(noticed(Kind.UPSTREAM_500)).isEqualTo(deep);
        assertThat(noticed(Kind.FAST_500)).isEqualTo(deep);
        assertThat(noticed(Kind.RESET)).isEqualTo(deep);
        assertThat(noticed(Kind.REFUSED)).isEqualTo(EnumSet.allOf(CheckKind.class));
    }

    private static Set<CheckKind> noticed(Kind kind) {
        return Played.of(Played.scenario(3, 1, kind, Confounder.NONE, true)).noticedBy();
    }

    @Test
    void aRefusingServerIsClaimedDownWithinThreeChecksAndHarmsNobodyAfterThat() {
        Played played = Played.of(Played.scenario(3, 1, Kind.REFUSED, Confounder.NONE, true));
        Instant down = played.sights().stream()
                .filter(sight -> Played.rows(sight).getFirst().claim() == Claim.DOWN)
                .findFirst()
                .orElseThrow()
                .at();

        assertThat(down)
                .isBetween(
                        played.truth().from().plusSeconds(4),
                        played.truth().from().plusSeconds(8));
        assertThat(played.sights().stream()
                        .filter(sight -> sight.at().isAfter(down.plusSeconds(4)))
                        .flatMap(sight -> sight.ended().stream())
                        .map(outcome -> outcome.ending()))
                .doesNotContain(Ending.REFUSED);
        assertThat(Played.rows(played.sights().getLast()).getFirst().claim()).isEqualTo(Claim.UP);
    }

    @Test
    void withAllServersBadTheCauseIsShared() {
        assertThat(Played.of(Played.scenario(3, 3, Kind.HANG, Confounder.NONE, true))
                        .truth()
                        .scope())
                .isEqualTo(Scope.SHARED);
        assertThat(Played.of(Played.scenario(1, 1, Kind.HANG, Confounder.NONE, true))
                        .truth()
                        .scope())
                .isEqualTo(Scope.SERVER);
        assertThat(Played.of(Played.scenario(3, 2, Kind.HANG, Confounder.NONE, true))
                        .truth()
                        .scope())
                .isEqualTo(Scope.SERVER);
    }

    @Test
    void aStatusPageThatNeedsAWorkerGoesStaleWithATimeoutAndOneOfItsOwnDoesNot() {
        assertThat(Played.of(Played.scenario(3, 1, Kind.HANG, Confounder.NONE, false))
                        .ever(FaultsTest::statusTimedOut))
                .isTrue();
        assertThat(Played.of(Played.scenario(3, 1, Kind.BLIND_STATUS, Confounder.NONE, true))
                        .ever(FaultsTest::statusTimedOut))
                .isTrue();
        assertThat(Played.of(Played.scenario(3, 1, Kind.HANG, Confounder.NONE, true))
                        .ever(FaultsTest::statusTimedOut))
                .isFalse();
    }

    private static boolean statusTimedOut(Sight sight) {
        return sight.round().pools().values().stream()
                .anyMatch(reading -> reading instanceof Reading.Stale<PoolStatus> stale
                        && stale.failure().connected());
    }

    @Test
    void aFastFailingServerDrawsMoreThanItsShareOfTheTraffic() {
        Scenario busy = new Scenario(
                1, 3, 1, 150, 1, Kind.FAST_500, Confounder.NONE, true, false, Played.MINUTE, Played.MINUTE);
        Played played = Played.of(busy);
        List<String> during = played.sights().stream()
                .filter(sight -> sight.at().isAfter(played.truth().from())
                        && sight.at().isBefore(played.truth().until()))
                .flatMap(sight -> sight.ended().stream())
                .map(outcome -> String.valueOf(outcome.server()))
                .toList();

        assertThat(during.stream().filter("web1"::equals).count()).isGreaterThan(during.size() * 4L / 10);
    }

    @Test
    void withRetriesCrashesHideBehindRetriedRequests() {
        Scenario some = new Scenario(
                3, 3, 1, 30, 0.5, Kind.RESET, Confounder.RETRIES, true, false, Played.MINUTE, Played.MINUTE);
        Played played = Played.of(some);

        assertThat(played.endings().getOrDefault(Ending.RESET, 0)).isLessThan(30);
        assertThat(Played.rows(played.sights().getLast()).getFirst().counters().retries())
                .isGreaterThan(150);
    }
}
