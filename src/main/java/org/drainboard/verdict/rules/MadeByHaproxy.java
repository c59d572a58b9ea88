package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;

/**
 * {@code backend 5xx - sum of server 5xx}, split by {@code econ}: what HAProxy answered in place of the servers. Beside
 * the split, it judges what no server row shows: 503 without a server or after the queue's timeout, when
 * chance is ruled out ({@link Chance}). A contradiction while servers are claimed to serve.
 */
final class MadeByHaproxy implements BackendRule {
    @Override
    public List<Finding> look(BackendScene scene) {
        List<Finding> found = new ArrayList<>();
        Traffic fast = scene.outcomes().fast();
        if (fast == null || fast.failed().total() == 0) {
            return found;
        }
        Traffic.Failures failed = fast.failed();
        long made = failed.total() - failed.upstream() - failed.cut();
        Numbers numbers = Numbers.of("failed", failed.total())
                .and("upstream", failed.upstream())
                .and("connect failed", failed.connect())
                .and("no server or queue timeout", failed.unavailable())
                .and("no response", failed.response())
                .and("by a rule", failed.ruled())
                .and("cut", failed.cut());
        if (made > 0) {
            String text = "HAProxy made " + made + " of " + Phrase.count(failed.total(), "failure") + " itself in "
                    + Phrase.seconds(fast.window()) + ": " + split(failed);
            found.add(Finding.of("made-by-haproxy", Bearing.NOTE, text, numbers.map()));
        }
        double usual = scene.outcomes().usual();
        if (Chance.isRuledOut(failed.unavailable(), fast.completed(), fast.window(), usual)) {
            Interval share = Wilson.of(failed.unavailable(), fast.completed());
            String text = failed.unavailable() + " of " + fast.completed()
                    + " requests got 503 without reaching a server in " + Phrase.seconds(fast.window());
            Interval real = new Interval(1 - share.value(), 1 - share.high(), 1 - share.low());
            Bearing bearing = fast.succeeded() == 0 ? Bearing.NOT_SERVING : Bearing.IMPAIRED;
            found.add(new Finding("no-server-or-queue-timeout", bearing, real, text, numbers.map()));
        }
        return found;
    }

    private static String split(Traffic.Failures failed) {
        List<String> parts = new ArrayList<>();
        if (failed.response() > 0) {
            parts.add(failed.response() + " x 502 or 504, no response");
        }
        if (failed.connect() > 0) {
            parts.add(failed.connect() + " x 503, connect failed");
        }
        if (failed.unavailable() > 0) {
            parts.add(failed.unavailable() + " x 503, no server or queue timeout");
        }
        if (failed.ruled() > 0) {
            parts.add(failed.ruled() + " x 5xx by a rule of its own, such as deny or return");
        }
        return String.join("; ", parts);
    }
}
