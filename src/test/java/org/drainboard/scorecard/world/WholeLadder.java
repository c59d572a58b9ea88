package org.drainboard.scorecard.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Adds to a climb the rungs that others have asked, as {@code org.drainboard.poll} does. */
final class WholeLadder {
    private final LadderAsker climb;
    private final StatusAsker status;
    private final boolean listener;
    private final @Nullable RequestAsker request;

    /** @param listener whether the status page is polled elsewhere than where the pool's requests go */
    WholeLadder(LadderAsker climb, StatusAsker status, boolean listener, @Nullable RequestAsker request) {
        this.climb = climb;
        this.status = status;
        this.listener = listener;
        this.request = request;
    }

    Optional<Reading<Ladder>> reading() {
        return climb.reading().map(reading -> reading instanceof Reading.Fresh<Ladder> fresh ? whole(fresh) : reading);
    }

    private Reading<Ladder> whole(Reading.Fresh<Ladder> climbed) {
        List<RungResult> rungs = new ArrayList<>(climbed.value().rungs());
        if (!listener) {
            rungs.add(status.reading()
                    .map(reading -> rung(Rung.STATUS, reading, status))
                    .orElseGet(() -> new RungResult.NotAsked(Rung.STATUS, "the status page has not answered yet")));
        }
        RequestAsker asked = request;
        rungs.add(
                asked == null
                        ? new RungResult.NotAsked(Rung.REQUEST, "the inventory has no check for it")
                        : asked.reading()
                                .map(reading -> request(reading, asked))
                                .orElseGet(() -> new RungResult.NotAsked(Rung.REQUEST, "it was not its turn yet")));
        return new Reading.Fresh<>(new Ladder(rungs), climbed.at(), climbed.took());
    }

    private static RungResult request(Reading<RequestResult> reading, RequestAsker asker) {
        return switch (reading.latest().orElse(null)) {
            case RequestResult.Failed(Failure failure) -> new RungResult.Failed(Rung.REQUEST, failure, asker.endedAt());
            case RequestResult.WrongStatus wrong ->
                new RungResult.Failed(Rung.REQUEST, wrong.failure(), asker.endedAt());
            case RequestResult.NotAsked(String reason) -> new RungResult.NotAsked(Rung.REQUEST, reason);
            case RequestResult.Answered _ -> rung(Rung.REQUEST, reading, asker);
            case null -> rung(Rung.REQUEST, reading, asker);
        };
    }

    private static <T> RungResult rung(Rung rung, Reading<T> reading, Asker<T> asker) {
        return switch (reading) {
            case Reading.Fresh<T> fresh -> new RungResult.Passed(rung, fresh.took(), fresh.at());
            case Reading.Stale<T> stale -> new RungResult.Failed(rung, stale.failure(), asker.endedAt());
            case Reading.Missing<T> missing -> new RungResult.Failed(rung, missing.failure(), asker.endedAt());
        };
    }
}
