package org.drainboard.view;

import java.util.List;
import java.util.function.Consumer;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;

/** What the window asks of the operator's room; called on the JavaFX thread. */
public interface Actions {
    /** What the guard goes by now; newer than the screen while the user pauses. */
    Judgement latest();

    /** What the guard says to each, as to things that are done together. Quick, and changes nothing. */
    List<Decision> judge(List<Proposal> proposals);

    /**
     * Asks a server what users would ask, on a thread that may wait; returns at once.
     *
     * @param tried called once, on the JavaFX thread
     */
    void tryOut(ServerId server, Consumer<TrialResult> tried);

    /**
     * Carries it out on a thread that may wait; returns at once.
     *
     * @param ended called once, on the JavaFX thread
     */
    void carryOut(Permit permit, Consumer<Ending> ended);
}
