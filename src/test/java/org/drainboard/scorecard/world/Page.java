package org.drainboard.scorecard.world;

import java.util.List;
import org.drainboard.model.fpm.WorkerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a worker can be asked for.
 *
 * @param shown what the status page shows while a worker runs it; null when it shows nothing
 * @param application whether it runs the application, and so meets its trouble
 * @param trickles whether something of the response comes now and then, so that no timeout strikes
 * @param median of its duration, in microseconds
 * @param sigma spread of the log-normal duration
 */
record Page(@Nullable WorkerRequest shown, boolean application, boolean trickles, long median, double sigma) {
    private static final double SPREAD = 0.5;

    /** Four of five are fast, few are slow: 57 ms in the mean. */
    private static final List<Page> SITE = List.of(
            script("/index.php", 20), script("/list.php", 50), script("/search.php", 100), script("/report.php", 200));

    private static final double[] UP_TO = {0.5, 0.8, 0.95, 1};

    static final Page STATUS =
            new Page(new WorkerRequest("GET", "/fpm-status?json&full", null, null), false, false, 500, 0.2);
    static final Page PING = new Page(new WorkerRequest("GET", "/ping", null, null), false, false, 200, 0.2);
    static final Page DEEP = script("/deep.php", 30);
    static final Page LONG_POLL = new Page(script("/poll.php", 20_000).shown, true, true, 20 * Timeline.SECOND, 0);

    /** A connection that asks for nothing a script would run: GET_VALUES, or closed at once. */
    static final Page NOTHING = new Page(null, false, false, 100, 0.2);

    static Page script(String path, long millis) {
        return new Page(
                new WorkerRequest("GET", path, "/srv/www" + path, null),
                true,
                false,
                millis * Timeline.MILLISECOND,
                SPREAD);
    }

    /** One of those that users ask for. */
    static Page any(Chance chance) {
        long draw = chance.between(0, 1_000);
        int i = 0;
        while (draw >= UP_TO[i] * 1_000) {
            i++;
        }
        return SITE.get(i);
    }

    /** The mean duration of what users ask for, in seconds. */
    static double mean() {
        double mean = 0;
        double below = 0;
        for (int i = 0; i < UP_TO.length; i++) {
            mean += (UP_TO[i] - below) * SITE.get(i).median * Math.exp(SPREAD * SPREAD / 2);
            below = UP_TO[i];
        }
        return mean / Timeline.SECOND;
    }

    long duration(Chance chance) {
        return chance.logNormal(median, sigma);
    }
}
