package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.RequestResult;

/** Sends the configured real request to a pool every 5 s, unless the pool is known to be full. */
final class RequestAsker extends Asker<RequestResult> {
    static final long EVERY = 5 * SECOND;

    private final Pool pool;
    private final StatusAsker status;

    RequestAsker(Pool pool, StatusAsker status, Wall wall, Chance chance, long first) {
        super(pool.timeline(), wall, chance, first, EVERY, 0);
        this.pool = pool;
        this.status = status;
    }

    @Override
    void ask() {
        Optional<String> full = Full.of(pool, status.reading());
        if (full.isPresent()) {
            answered(new RequestResult.NotAsked(full.get()), true);
            return;
        }
        Question.put(pool, Page.DEEP, Page.DEEP.duration(chance), DEADLINE, this::got, this::missed);
    }

    private void got(Job.Answer answer) {
        switch (answer) {
            case DONE -> answered(new RequestResult.Answered(200), true);
            case ERROR ->
                answered(
                        new RequestResult.WrongStatus(
                                500,
                                new Failure(
                                        Failure.Kind.REJECTED,
                                        pool.shape.name() + " answers HTTP 500, where 200 was expected")),
                        true);
            case BROKEN_OFF ->
                missed(new Failure(Failure.Kind.CLOSED, pool.shape.name() + " closed before the answer was complete"));
        }
    }

    private void missed(Failure failure) {
        answered(new RequestResult.Failed(failure), false);
    }
}
