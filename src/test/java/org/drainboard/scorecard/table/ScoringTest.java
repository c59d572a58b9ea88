package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run of 160 s with web1 and web2; web1 fails from 40 s to 100 s, and the first user sees it at 42 s. */
final class ScoringTest {
    private static final Truth FAULT = truth(Set.of("web1"), at(42L), Scope.SERVER);

    @Test
    void aFlagDuringTheFaultFindsItAfterTheFirstFailure() {
        Score score = score(new Told().flags("web1", 45, 110).says(Scope.SERVER), FAULT);
        assertThat(score).isEqualTo(new Score(true, 3, 1, List.of(), healthyBesides(90), true));
        assertThat(score.found()).isTrue();
    }

    @Test
    void aFlagBeforeTheFirstFailureTookNoTime() {
        assertThat(score(new Told().flags("web1", 41, 110), FAULT).seconds()).isZero();
    }

    @Test
    void aFlagAfterTheFaultIsAMissButNotWrongForThirtySeconds() {
        Score late = score(new Told().flags("web1", 130, 160), FAULT);
        assertThat(late.missed()).isTrue();
        assertThat(late.wrongly()).isEmpty();
        assertThat(score(new Told().flags("web1", 131, 160), FAULT).wrongly()).hasSize(1);
    }

    @Test
    void aFlagOnAHealthyServerIsWrongAndFindsNothing() {
        Score score = score(new Told().flags("web2", 45, 50), FAULT);
        assertThat(score.missed()).isTrue();
        assertThat(score.rightly()).isZero();
        assertThat(score.wrongly()).containsExactly(new Flag(Set.of("web2"), true, at(45L), at(50L)));
        assertThat(score.scopeRight()).isNull();
    }

    @Test
    void anAlertOnTheBackendIsOneEpisodeAndRightWhileAnyServerFails() {
        Told alert = new Told().flags("web1", 45, 110).flags("web2", 45, 110);
        Score score = score(alert, FAULT);
        assertThat(score.seconds()).isEqualTo(3);
        assertThat(score.rightly()).isEqualTo(1);
        assertThat(score.wrongly()).isEmpty();
        assertThat(score.scopeRight()).as("it did not tell").isFalse();
        assertThat(score(new Told().flags("web1", 9, 12).flags("web2", 9, 12), FAULT)
                        .wrongly())
                .hasSize(1);
    }

    @Test
    void aSharedCauseIsOneStatementAndWrongWhenOneServes() {
        Told all = new Told().flags("web1", 45, 110).flags("web2", 45, 110).says(Scope.SHARED);
        Score one = score(all, FAULT);
        assertThat(one.seconds()).isEqualTo(3);
        assertThat(one.rightly()).isZero();
        assertThat(one.wrongly()).hasSize(1);
        assertThat(one.scopeRight()).isFalse();
        Told again = new Told().flags("web1", 45, 110).flags("web2", 45, 110).says(Scope.SHARED);
        Score both = score(again, truth(Set.of("web1", "web2"), at(42L), Scope.SHARED));
        assertThat(both.rightly()).isEqualTo(1);
        assertThat(both.wrongly()).isEmpty();
        assertThat(both.scopeRight()).isTrue();
    }

    @Test
    void whoNamesAllServersAsOneServersFaultClaimsEachByItself() {
        Told all = new Told().flags("web1", 45, 110).flags("web2", 45, 110).says(Scope.SERVER);
        Score score = score(all, FAULT);
        assertThat(score.rightly()).isEqualTo(1);
        assertThat(score.wrongly()).hasSize(1);
    }

    @Test
    void theScopeIsAskedTenSecondsAfterTheDetection() {
        Told first = new Told().flags("web1", 45, 110).flags("web2", 45, 55).says(Scope.SHARED);
        Detector corrected = new Detector() {
            private long now;

            @Override
            public void see(Sight sight) {
                now = sight.at().getEpochSecond();
                first.see(sight);
            }

            @Override
            public Map<String, Instant> flagged() {
                return first.flagged();
            }

            @Override
            public @Nullable Scope scope() {
                return now < 55 ? first.scope() : Scope.SERVER;
            }
        };
        assertThat(score(corrected, FAULT).scopeRight()).isTrue();
    }

    @Test
    void aServerThatHaproxyHoldsForDownNeedsNoDetector() {
        Score score = score(new Told(), FAULT, 48);
        assertThat(score.seconds()).isEqualTo(6);
        assertThat(score.scopeRight()).isNull();
        assertThat(score(new Told(), FAULT, 101).missed())
                .as("down only after the fault")
                .isTrue();
    }

    @Test
    void theScopeIsAskedBeforeHaproxyEndsTheLie() {
        Told until = new Told().flags("web1", 45, 48).says(Scope.SERVER);
        assertThat(score(until, FAULT, 48).scopeRight()).isTrue();
        Told after = new Told().flags("web1", 49, 60).says(Scope.SERVER);
        assertThat(score(after, FAULT, 48).scopeRight())
                .as("nothing was left to tell")
                .isNull();
    }

    @Test
    void whereNobodyWasHarmedOnlyWrongFlagsCount() {
        Truth harmless = truth(Set.of("web1"), null, Scope.SERVER);
        Score score = score(new Told().flags("web1", 45, 50).flags("web2", 46, 60), harmless);
        assertThat(score.harmed()).isFalse();
        assertThat(score.rightly()).isZero();
        assertThat(score.wrongly()).hasSize(1);
    }

    @Test
    void theDeafMissesAllAndTheCryingFindsAllAndIsWrong() {
        Score deaf = score(new Told(), FAULT);
        assertThat(Figures.of(List.of(deaf, deaf)))
                .returns(0.0, Figures::recall)
                .matches(figures -> Double.isNaN(figures.precision()), "no precision")
                .returns(Double.POSITIVE_INFINITY, figures -> figures.quantile(0.5))
                .returns(0.0, Figures::wronglyPerServerDay);

        Score crying = score(new Crying(), FAULT);
        assertThat(crying.seconds()).isZero();
        assertThat(crying.rightly()).isEqualTo(91);
        assertThat(crying.wrongly()).hasSize(160 - 91 + 160);
        assertThat(Figures.of(List.of(crying)).precision()).isLessThan(0.3);
        assertThat(Figures.of(List.of(crying)).wronglyPerServerDay()).isGreaterThan(10_000);
    }

    @Test
    void healthyTimeLeavesOutTheFaultAndItsRecovery() {
        assertThat(score(new Told(), FAULT).healthy()).isEqualTo(healthyBesides(90));
        Truth none = truth(Set.of(), null, null);
        assertThat(score(new Told(), none).healthy()).isEqualTo(healthyBesides(0));
    }

    private static Score score(Detector detector, Truth truth) {
        return score(detector, truth, Long.MAX_VALUE);
    }

    /** @param down the second from which on HAProxy holds web1 for down */
    private static Score score(Detector detector, Truth truth, long down) {
        SequencedMap<String, Detector> only = new LinkedHashMap<>();
        only.put("it", detector);
        Scoring scoring = new Scoring(only);
        for (long second = 1; second <= 160; second++) {
            Claim claim = second >= down ? Claim.DOWN : Claim.UP;
            scoring.accept(new Sight(at(second), round(second, claim), List.of(), Map.of(), List.of("web1", "web2")));
        }
        return Objects.requireNonNull(scoring.scores(truth).get("it"));
    }

    private static Round round(long second, Claim claim) {
        ServerStats row = new ServerStats(
                "app",
                "web1",
                Mode.HTTP,
                "",
                claim,
                claim.name(),
                AdminState.READY,
                new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ZERO, "", false),
                1,
                false,
                null,
                Duration.ZERO,
                new Load(0, 0, null, null, 0, new Load.Times(0L, 0L, 0L, 0L)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, null));
        ProxySnapshot snapshot = new ProxySnapshot(
                new ProxyProcess(1, "2.6.12", Duration.ofSeconds(second), "lb1"), List.of(), List.of(), List.of(row));
        return new Round(
                second,
                at(second),
                Map.of(new ProxyId("production", "lb1"), new Reading.Fresh<>(snapshot, at(second), Duration.ZERO)),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Truth truth(Set<String> bad, @Nullable Instant firstSeen, @Nullable Scope scope) {
        return new Truth(bad, at(40L), at(100L), firstSeen, scope);
    }

    /** Two servers are seen for 159 s each, one of them failing for so long. */
    private static Duration healthyBesides(int failing) {
        return Duration.ofSeconds(2 * 159 - failing);
    }

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
