package org.drainboard.scorecard.world;

import java.time.Duration;

/**
 * One run, reproducible by its seed.
 *
 * @param servers how many, from 1
 * @param bad how many of them fail, the first ones
 * @param rate requests a second over all of them
 * @param share of a bad server's requests that fail, 0 to 1
 * @param statusListen whether the pools have a {@code pm.status_listen} of their own
 * @param ourRequests whether the inventory asks for a real request every 5 s
 * @param warmUp healthy time that is seen before the fault begins
 * @param lasting how long the fault lasts; a minute of recovery follows
 */
public record Scenario(
        long seed,
        int servers,
        int bad,
        double rate,
        double share,
        Kind kind,
        Confounder confounder,
        boolean statusListen,
        boolean ourRequests,
        Duration warmUp,
        Duration lasting) {
    public Scenario {
        if (servers < 1 || bad < 0 || bad > servers || rate <= 0 || share < 0 || share > 1) {
            throw new IllegalArgumentException("not a scenario: servers " + servers + ", bad " + bad + ", rate " + rate
                    + ", share " + share + "; expected 1 or more, 0 to servers, above 0, 0 to 1");
        }
    }
}
