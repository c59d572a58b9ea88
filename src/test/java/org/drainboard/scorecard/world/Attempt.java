package org.drainboard.scorecard.world;

/** One connection of a stream to a server. When the stream has given it up, the worker goes on all the same. */
final class Attempt extends Job {
    private final Stream stream;
    long deadline;

    Attempt(Stream stream) {
        super(stream.page, stream.duration);
        this.stream = stream;
    }

    /** Whether nobody waits for it any more. */
    boolean settled() {
        return stream.attempt != this;
    }

    void timedOut() {
        stream.timedOut();
    }

    @Override
    boolean erroneous() {
        return stream.erroneous;
    }

    @Override
    boolean kept() {
        return true;
    }

    @Override
    void struck() {
        if (!settled()) {
            stream.struck();
        }
    }

    @Override
    void shutOut() {
        stream.shutOut();
    }

    @Override
    void ended(Answer answer) {
        if (!settled()) {
            stream.answered(answer);
        }
    }
}
