package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

/** Independent users, who arrive at a rate. */
final class Users extends Event {
    private final Haproxy haproxy;
    private final Chance chance;
    private final double rate;
    private final double errors;
    private final double leaving;
    private double times = 1;

    /**
     * @param rate requests a second
     * @param errors share of them that get a 500 in good times
     * @param leaving share of the users who give up before their request would have been answered
     */
    Users(Haproxy haproxy, Chance chance, double rate, double errors, double leaving) {
        this.haproxy = haproxy;
        this.chance = chance;
        this.rate = rate;
        this.errors = errors;
        this.leaving = leaving;
        next();
    }

    /** From the next arrival on there are so many times as many. */
    void crowd(double factor) {
        times = factor;
    }

    @Override
    void happen() {
        Page page = Page.any(chance);
        Stream stream = new Stream(haproxy, page, page.duration(chance), chance.hits(errors));
        stream.arrive();
        if (chance.hits(leaving)) {
            long patience = chance.between(0, stream.duration);
            haproxy.timeline.at(haproxy.timeline.now() + patience, stream::leave);
        }
        next();
    }

    private void next() {
        haproxy.timeline.at(haproxy.timeline.now() + chance.exponential(SECOND / (rate * times)), this);
    }
}
