package org.drainboard.view.roll;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Decision;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollStatus;

/** What the window asks of the rolling queue; called on the JavaFX thread, and never waits. */
public interface Rolling {
    /** Of the queue that runs or ran last; empty before the first. */
    Optional<RollStatus> status();

    /** What the guard says of taking each server of a plan out now, or of its return. */
    List<Decision> preview(RollPlan plan);

    /** Begins; ignored while another queue runs. */
    void begin(RollPlan plan);

    /** The work on that server is done: it is tried, readied and ramped. */
    void workDone(ServerId server);

    void pause();

    /** Goes on, and agrees to what the guard asked. */
    void resume();

    void skip(ServerId server);

    /** Ends it; what is out stays out. */
    void abort();
}
