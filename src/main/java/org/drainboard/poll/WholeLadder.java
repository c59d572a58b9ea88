package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;

/**
 * Puts a ladder together from those who ask its rungs, so that nothing is asked twice: the climb, the poll of the status
 * page where that is the pool's own address, and the configured requests.
 */
final class WholeLadder {
    /** The worst is shown: a failure, then what could not be asked; of equal ones the latest. */
    private static final Comparator<RungResult> WORST = Comparator.comparingInt((RungResult rung) -> switch (rung) {
                case RungResult.Failed _ -> 2;
                case RungResult.NotAsked _ -> 1;
                case RungResult.Passed _ -> 0;
            })
            .thenComparing(WholeLadder::asked);

    private WholeLadder() {}

    /**
     * The ladder of a pool.
     *
     * @param requests what the configured requests to this pool got; empty where the inventory has none
     */
    static Reading<Ladder> of(
            PoolTarget pool,
            Reading<Ladder> climbed,
            Optional<Seen<PoolStatus>> page,
            List<Optional<Seen<RequestResult>>> requests) {
        return map(climbed, ladder -> {
            List<RungResult> rungs = new ArrayList<>(ladder.rungs());
            if (pool.statusAtListen()) {
                rungs.add(status(page));
            }
            rungs.add(request(requests));
            return new Ladder(rungs);
        });
    }

    /** The ladder of a web server. */
    static Reading<Ladder> of(Reading<Ladder> climbed, List<Optional<Seen<RequestResult>>> requests) {
        return map(climbed, ladder -> {
            List<RungResult> rungs = new ArrayList<>(ladder.rungs());
            rungs.add(request(requests));
            return new Ladder(rungs);
        });
    }

    private static RungResult status(Optional<Seen<PoolStatus>> page) {
        return page.map(seen -> rung(Rung.STATUS, seen))
                .orElseGet(() -> new RungResult.NotAsked(Rung.STATUS, "the status page has not answered yet"));
    }

    private static RungResult request(List<Optional<Seen<RequestResult>>> requests) {
        return requests.stream()
                .map(each -> each.map(WholeLadder::request)
                        .orElseGet(() -> new RungResult.NotAsked(Rung.REQUEST, "it was not its turn yet")))
                .max(WORST)
                .orElseGet(() -> new RungResult.NotAsked(Rung.REQUEST, "the inventory has no check for it"));
    }

    private static RungResult request(Seen<RequestResult> seen) {
        return switch (seen.reading().latest().orElse(null)) {
            case RequestResult.Failed(var failure) -> new RungResult.Failed(Rung.REQUEST, failure, seen.at());
            case RequestResult.WrongStatus wrong -> new RungResult.Failed(Rung.REQUEST, wrong.failure(), seen.at());
            case RequestResult.NotAsked(String reason) -> new RungResult.NotAsked(Rung.REQUEST, reason);
            case RequestResult.Answered _ -> rung(Rung.REQUEST, seen);
            case null -> rung(Rung.REQUEST, seen);
        };
    }

    private static <T> RungResult rung(Rung rung, Seen<T> seen) {
        return switch (seen.reading()) {
            case Reading.Fresh<T>(T _, Instant at, Duration took) -> new RungResult.Passed(rung, took, at);
            case Reading.Stale<T> stale -> failed(rung, stale.failure(), seen.at());
            case Reading.Missing<T> missing -> failed(rung, missing.failure(), seen.at());
        };
    }

    /** Where the way there failed, the rung was not asked. */
    private static RungResult failed(Rung rung, Failure failure, Instant at) {
        return failure.kind() == Failure.Kind.UNREACHED
                ? new RungResult.NotAsked(rung, failure.message())
                : new RungResult.Failed(rung, failure, at);
    }

    private static Instant asked(RungResult result) {
        return switch (result) {
            case RungResult.Passed passed -> passed.at();
            case RungResult.Failed failed -> failed.at();
            case RungResult.NotAsked _ -> Instant.MIN;
        };
    }

    private static Reading<Ladder> map(Reading<Ladder> reading, UnaryOperator<Ladder> complete) {
        return switch (reading) {
            case Reading.Fresh<Ladder>(Ladder ladder, Instant at, Duration took) ->
                new Reading.Fresh<>(complete.apply(ladder), at, took);
            case Reading.Stale<Ladder> stale ->
                new Reading.Stale<>(complete.apply(stale.value()), stale.at(), stale.failure());
            case Reading.Missing<Ladder> missing -> missing;
        };
    }
}
