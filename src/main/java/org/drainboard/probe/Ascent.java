package org.drainboard.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.jspecify.annotations.Nullable;

/** One climb: asks rung after rung until one fails, and says of the rest why they were not asked. */
final class Ascent {
    private static final long MAX_BYTES = 64 * 1024;

    private final Deadline end;
    private final InstantSource clock;
    private final List<RungResult> rungs = new ArrayList<>();
    private @Nullable Rung fell;
    private @Nullable String unreached;

    Ascent(Deadline end, InstantSource clock) {
        this.end = end;
        this.clock = clock;
    }

    void step(Rung rung, Question question) {
        if (fell != null) {
            leaveOut(rung, fell.name().toLowerCase(Locale.ROOT) + " failed");
            return;
        }
        if (unreached != null) {
            leaveOut(rung, unreached);
            return;
        }
        long start = System.nanoTime();
        try {
            question.ask(new Limits(end.remaining(), MAX_BYTES));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            rungs.add(new RungResult.Passed(rung, took, clock.instant()));
        } catch (ExchangeException e) {
            if (e.failure().kind() == Failure.Kind.UNREACHED) {
                // The way failed, not the rung: nothing was learned of it.
                unreached = e.failure().message();
                leaveOut(rung, unreached);
                return;
            }
            fell = rung;
            rungs.add(new RungResult.Failed(rung, e.failure(), clock.instant()));
        }
    }

    void leaveOut(Rung rung, String reason) {
        rungs.add(new RungResult.NotAsked(rung, reason));
    }

    Ladder ladder() {
        return new Ladder(rungs);
    }

    /** What one rung asks; it passes by returning. */
    @FunctionalInterface
    interface Question {
        void ask(Limits limits) throws ExchangeException;
    }
}
