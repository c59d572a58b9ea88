package org.drainboard.model.haproxy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A worker from before a reload that ends its connections and takes no new ones.
 *
 * @param reloads how many reloads ago it was the present one; 1 or more
 * @param uptime since it was started
 * @param connections of clients that it still has, or null where it did not say
 */
public record OldWorker(
        long pid, int reloads, Duration uptime, @Nullable Long connections) {
    /** For a person: {@code old worker 28598 (1 reload ago) still has 2 connections}. */
    public String sentence() {
        String left = connections == null
                ? "does not say how many connections it still has"
                : "still has " + connections + (connections == 1 ? " connection" : " connections");
        return "old worker " + pid + " (" + reloads + (reloads == 1 ? " reload" : " reloads") + " ago) " + left;
    }
}
