package org.drainboard.demo;

/** What HAProxy counts of a server since it started. */
final class Tally {
    private final Rate rate = new Rate();
    private long sessions;
    private long most;
    private long responses;
    private long timeouts;
    private long lastAt;

    void arrived(long now, int openNow) {
        rate.count(now);
        sessions++;
        most = Math.max(most, openNow);
        lastAt = now;
    }

    void answered(long now) {
        responses++;
        lastAt = now;
    }

    void timedOut() {
        timeouts++;
    }

    Rate rate() {
        return rate;
    }

    long sessions() {
        return sessions;
    }

    /** The most sessions at once. */
    long most() {
        return most;
    }

    /** Complete responses, all of them 200. */
    long responses() {
        return responses;
    }

    long timeouts() {
        return timeouts;
    }

    /** Seconds since the last session, -1 before the first. */
    long idleSeconds(long now) {
        return sessions == 0 ? -1 : (now - lastAt) / 1000;
    }
}
