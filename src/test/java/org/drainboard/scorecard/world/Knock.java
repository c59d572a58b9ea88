package org.drainboard.scorecard.world;

/** A connection that asks nothing and is closed again; a worker has to find that out. */
final class Knock extends Job {
    Knock(long duration) {
        super(Page.NOTHING, duration);
    }

    @Override
    void ended(Answer answer) {
        // Nobody waits for it.
    }
}
