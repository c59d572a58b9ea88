package org.drainboard.operate.drain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Foretells who would be cut at the deadline. At the present rate, sessions(deadline) = sessions + rate x time left; and
 * where the rate does not fall, all of them. Which ones: the oldest, as a request that ran long so far is the least likely
 * to end in the time that is left. Both are guesses, and said to be.
 */
final class Outlook {
    private Outlook() {}

    static @Nullable Forecast of(Situation situation) {
        if (!(situation.rest().sessions() instanceof Remaining.Known sessions)) {
            return null;
        }
        List<RunningRequest> running = situation.rest().running();
        if (situation.overdue()) {
            return new Forecast(
                    sessions.count(),
                    sessions.count(),
                    false,
                    first(running, sessions.count()),
                    sure(sessions, running));
        }
        long then = then(sessions, situation.left());
        List<RunningRequest> likely = first(running, then);
        return new Forecast(sessions.count(), then, true, likely, guess(sessions, then, likely, situation.left()));
    }

    private static long then(Remaining.Known sessions, Duration left) {
        Double rate = sessions.perSecond();
        if (rate == null || rate >= 0) {
            return sessions.count();
        }
        return Math.max(0, (long) Math.ceil(sessions.count() + rate * left.toMillis() / 1000.0));
    }

    private static List<RunningRequest> first(List<RunningRequest> running, long count) {
        return running.subList(0, (int) Math.min(running.size(), count));
    }

    private static String sure(Remaining.Known sessions, List<RunningRequest> running) {
        return sessions.count() == 0
                ? "no user would be cut"
                : "shutting down the rest now cuts " + users(sessions.count())
                        + Hindrances.names(first(running, sessions.count()));
    }

    private static String guess(Remaining.Known sessions, long then, List<RunningRequest> likely, Duration left) {
        if (sessions.count() == 0) {
            return "no user would be cut";
        }
        Double rate = sessions.perSecond();
        String basis = rate == null
                ? "if none ends before"
                : rate >= 0
                        ? "as none was seen to end lately"
                        : String.format(Locale.ROOT, "at the present rate of %.1f/s", -rate);
        return "a prediction: in " + Spans.text(left) + ", " + basis + ", " + users(then) + " of " + sessions.count()
                + " would be cut" + Hindrances.names(likely);
    }

    private static String users(long count) {
        return count + (count == 1 ? " user" : " users");
    }
}
