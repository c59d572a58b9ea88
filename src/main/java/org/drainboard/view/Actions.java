package org.drainboard.view;

import java.util.function.Consumer;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Permit;

/** What the window asks of the operator's room; called on the JavaFX thread. */
public interface Actions {
    /** What the guard says, on the latest judgement. Quick, and changes nothing. */
    Decision judge(Action action);

    /**
     * Carries it out on a thread that may wait; returns at once.
     *
     * @param ended called once, on the JavaFX thread
     */
    void carryOut(Permit permit, Consumer<Ending> ended);
}
