package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

/** Requests that a pool gets from elsewhere than this backend. */
final class OtherTraffic extends Event {
    private static final Page PAGE = Page.script("/other.php", 100);

    private final Pool pool;
    private final Timeline timeline;
    private final Chance chance;
    private final double rate;
    private final double mean;

    /**
     * @param rate requests a second
     * @param mean how long they take, in seconds
     */
    OtherTraffic(Pool pool, Timeline timeline, Chance chance, double rate, double mean) {
        this.pool = pool;
        this.timeline = timeline;
        this.chance = chance;
        this.rate = rate;
        this.mean = mean;
    }

    @Override
    void happen() {
        pool.connect(new Job(PAGE, chance.between(1, (long) (2 * mean * SECOND))) {
            @Override
            void ended(Answer answer) {
                // Whoever sent it is not looked at here.
            }
        });
        timeline.at(timeline.now() + chance.exponential(SECOND / rate), this);
    }
}
