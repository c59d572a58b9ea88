package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.drainboard.model.Failure;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * The recorded black hole, replayed: 4 workers of a pool blocked on a database from t=5.0 to 23.3 s at 4 requests/s, its
 * first 504 at t=10. The recording has the sums of the workers only, so the list is made from them: 4 requests that
 * began at t=5.
 */
final class BlackHoleTest {
    private enum See {
        WORKERS,
        SUMS_ONLY,
        STATUS_TIMES_OUT,
        HAPROXY_ONLY
    }

    private record Step(double t, ServerVerdict verdict) {}

    private static List<Step> replay(See see, int everyNth) {
        Site site = see == See.HAPROXY_ONLY ? new Site() : new Site(Site.pool("www2", 9002));
        Row row = site.server("web2", 9002);
        List<Step> steps = new ArrayList<>();
        double before = 0;
        List<Sample> samples = Sample.blackHole();
        for (int i = 0; i < samples.size(); i += everyNth) {
            Sample sample = samples.get(i);
            row.sessions = sample.scur();
            row.good = sample.ok();
            row.responseErrors = sample.eresp();
            site.haproxyMade = sample.eresp();
            row.arrivals = sample.ok() + sample.eresp() + sample.scur();
            if (see != See.HAPROXY_ONLY) {
                Pool pool = site.pool("www2");
                pool.held = sample.active();
                pool.heldSince = Site.START.plusSeconds(5);
                pool.script = "/srv/www/block.php";
                pool.queue = sample.queue();
                pool.accepted = sample.ok() + sample.active();
                pool.unreadable = see == See.SUMS_ONLY ? "a user name broke it" : null;
                if (see == See.STATUS_TIMES_OUT && sample.active() == 4) {
                    site.poolFailures.put(
                            Site.poolId("www2"), new Failure(Failure.Kind.TIMED_OUT, "no answer within 3 s"));
                } else {
                    site.poolFailures.clear();
                }
            }
            Duration passes = Duration.ofMillis(Math.round((sample.t() - before) * 1000));
            before = sample.t();
            steps.add(new Step(sample.t(), Site.server(site.tick(passes), "web2")));
        }
        return steps;
    }

    private static double first(List<Step> steps, Predicate<Step> wanted) {
        return steps.stream().filter(wanted).findFirst().orElseThrow().t;
    }

    private static double raised(List<Step> steps) {
        return first(steps, step -> step.verdict.verdict() == Verdict.FALSE_HEALTHY);
    }

    private static double cleared(List<Step> steps) {
        return first(steps, step -> step.t > 23.1 && step.verdict.verdict() == Verdict.HONEST);
    }

    @Test
    void itIsFalseHealthyWithinTwoPollsAndHonestAgainSoonAfter() {
        List<Step> steps = replay(See.WORKERS, 1);

        assertThat(steps).hasSize(72);
        assertThat(raised(steps)).isLessThanOrEqualTo(6.0);
        assertThat(cleared(steps)).isBetween(23.5, 26.1);
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.verdict.verdict())
                        .as("at %s", step.t)
                        .isEqualTo(
                                step.t >= raised(steps) && step.t < cleared(steps)
                                        ? Verdict.FALSE_HEALTHY
                                        : Verdict.HONEST));
    }

    @Test
    void polledOnceASecondItTakesTwoPollsAsWell() {
        assertThat(raised(replay(See.WORKERS, 2))).isLessThanOrEqualTo(7.0);
    }

    @Test
    void withABrokenProcessListTheSumsTellItBeforeTheFirstTimeout() {
        assertThat(raised(replay(See.SUMS_ONLY, 1))).isLessThanOrEqualTo(6.5);
        assertThat(cleared(replay(See.SUMS_ONLY, 1))).isLessThan(26.1);
    }

    @Test
    void aSilentStatusPageAndSessionsWithoutASuccessTellItBeforeTheFirstTimeout() {
        assertThat(raised(replay(See.STATUS_TIMES_OUT, 1))).isLessThanOrEqualTo(7.5);
    }

    @Test
    void haproxyAloneTellsItBeforeTheFirstTimeout() {
        assertThat(raised(replay(See.HAPROXY_ONLY, 1))).isLessThanOrEqualTo(7.5);
        assertThat(cleared(replay(See.HAPROXY_ONLY, 1))).isLessThan(27);
    }

    @Test
    void everySentenceIsAsInTheBaseline() throws IOException {
        StringBuilder said = new StringBuilder();
        for (Step step : replay(See.WORKERS, 2)) {
            said.append(String.format(
                    Locale.ROOT,
                    "%5.2f %s: %s%n",
                    step.t,
                    step.verdict.verdict().words(),
                    step.verdict.sentence()));
            for (Evidence evidence : step.verdict.evidence()) {
                said.append(String.format(
                        "        %s %s: %s%n",
                        evidence.says().name().toLowerCase(Locale.ROOT), evidence.rule(), evidence.text()));
            }
        }
        Path baseline = Path.of("src/test/resources/verdict/black-hole-baseline.txt");
        if (Boolean.getBoolean("baselines.rewrite")) {
            Files.writeString(baseline, said.toString());
        }
        assertThat(said.toString()).isEqualTo(Files.readString(baseline));
    }
}
