package org.drainboard.scorecard.world;

/** Something that needs a worker: a connection in a pool's backlog, or in a worker's hands. */
abstract class Job {
    /** How a worker ends it. */
    enum Answer {
        DONE,
        /** A whole response with status 500. */
        ERROR,
        /** The worker died. */
        BROKEN_OFF
    }

    final Page page;

    /** How long it takes in good times, in microseconds. */
    final long duration;

    Job(Page page, long duration) {
        this.page = page;
        this.duration = duration;
    }

    /** Whether it gets a 500 in good times, too. */
    boolean erroneous() {
        return false;
    }

    /** Whether its client may keep the connection for another: HAProxy does, where it is told to. */
    boolean kept() {
        return false;
    }

    /** It met the fault. */
    void struck() {}

    /** The fault holds all workers, and it has to wait for one. */
    void shutOut() {}

    abstract void ended(Answer answer);
}
