package org.drainboard.view.roll;

import org.drainboard.model.ServerId;

/** What a person wants of the queue; called on the JavaFX thread, and never waits. */
public interface RollWishes {
    /** Why it cannot begin, or empty when it has begun. */
    String begin(RollOrder order);

    /** The work on that server is done: it is tried, readied and ramped. */
    void workDone(ServerId server);

    void pause();

    void resume();

    void skip(ServerId server);

    /** Ends it; what is out stays out. */
    void abort();
}
