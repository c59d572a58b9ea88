package org.drainboard.scorecard.rival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The alert that most have: more than 5 % of the backend's responses in the last minute are 5xx. Looked at every second
 * and raised at once, though in practice a rule is evaluated every 15 s or more and waits for some minutes. It knows the
 * backend only, so it flags all servers and cannot tell the scope.
 */
public final class Threshold implements Detector {
    private static final double SHARE = 0.05;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Outcome> lately = new ArrayDeque<>();
    private final Flags flags = new Flags();
    private int failed;

    @Override
    public void see(Sight sight) {
        for (Outcome outcome : sight.ended()) {
            if (outcome.ending() != Outcome.Ending.ABORTED) {
                lately.addLast(outcome);
                failed += outcome.ending().failed() ? 1 : 0;
            }
        }
        Instant from = sight.at().minus(WINDOW);
        for (Outcome first = lately.peekFirst();
                first != null && !first.at().isAfter(from);
                first = lately.peekFirst()) {
            failed -= first.ending().failed() ? 1 : 0;
            lately.removeFirst();
        }
        boolean over = failed > SHARE * lately.size();
        flags.only(over ? sight.servers() : List.of(), sight.at());
    }

    @Override
    public Map<String, Instant> flagged() {
        return flags.all();
    }

    @Override
    public @Nullable Scope scope() {
        return null;
    }
}
