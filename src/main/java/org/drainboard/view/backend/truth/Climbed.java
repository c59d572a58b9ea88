package org.drainboard.view.backend.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;

/**
 * A ladder that was climbed behind the subject.
 *
 * @param place the pool's name, or the web server's address
 * @param since when it was read
 */
record Climbed(String place, Ladder ladder, Instant since) {
    /** One that fails at a low rung is worst; then one that was asked little; then the slowest. */
    static final Comparator<Climbed> WORST_FIRST = Comparator.comparingInt(Climbed::lowestFailure)
            .thenComparingLong(Climbed::answered)
            .thenComparing(Comparator.comparingLong(Climbed::slowestNanos).reversed());

    /** All of them, the worst first. */
    static List<Climbed> behind(Subject subject) {
        Round round = subject.latest().round();
        String environment = subject.backend().id().proxy().environment();
        List<Climbed> found = new ArrayList<>();
        subject.rows().stream()
                .map(ServerStats::address)
                .distinct()
                .forEach(address -> add(found, address, round.webLadders().get(new WebServer(environment, address))));
        subject.pools().forEach(pool -> add(found, pool.pool(), round.ladders().get(pool)));
        found.sort(WORST_FIRST);
        return found;
    }

    private static void add(List<Climbed> found, String place, @Nullable Reading<Ladder> reading) {
        if (reading != null) {
            reading.latest()
                    .filter(ladder -> !ladder.rungs().isEmpty())
                    .ifPresent(ladder -> found.add(new Climbed(place, ladder, reading.since())));
        }
    }

    Optional<Rung> failedAt() {
        return ladder.rungs().stream()
                .filter(RungResult.Failed.class::isInstance)
                .map(RungResult::rung)
                .findFirst();
    }

    /** The highest rung that passed; a real request may pass where those below it were not asked. */
    @Nullable Rung reached() {
        return ladder.rungs().stream()
                .filter(RungResult.Passed.class::isInstance)
                .map(RungResult::rung)
                .reduce((_, higher) -> higher)
                .orElse(null);
    }

    /** Whether it shows what a real request got. */
    boolean requested() {
        return ladder.rungs().stream()
                .anyMatch(result -> result.rung() == Rung.REQUEST && !(result instanceof RungResult.NotAsked));
    }

    /** Whether each rung went as in the other; times apart. */
    boolean alike(Climbed other) {
        return outcomes().equals(other.outcomes());
    }

    private List<String> outcomes() {
        return ladder.rungs().stream()
                .map(result -> result.rung() + " " + result.getClass().getSimpleName())
                .toList();
    }

    private int lowestFailure() {
        return failedAt().map(Rung::ordinal).orElse(Integer.MAX_VALUE);
    }

    private long answered() {
        return ladder.rungs().stream()
                .filter(RungResult.Passed.class::isInstance)
                .count();
    }

    private long slowestNanos() {
        return ladder.rungs().stream()
                .mapToLong(result -> result instanceof RungResult.Passed passed
                        ? passed.took().toNanos()
                        : 0)
                .max()
                .orElse(0);
    }
}
