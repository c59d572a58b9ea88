package org.drainboard.view.raw;

import java.util.function.Consumer;
import org.drainboard.model.ProxyId;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawEnding;
import org.drainboard.operate.raw.RawPermit;

/** What the panel asks of the operator's room; called on the JavaFX thread, and never waits. */
public interface RawLine {
    /** Takes a line as it was typed; {@code answered} is called once, on the JavaFX thread. */
    void submit(ProxyId proxy, String line, Consumer<RawAnswer> answered);

    /** Sends what leave was given for; {@code ended} is called once, on the JavaFX thread. */
    void carryOut(RawPermit permit, Consumer<RawEnding> ended);
}
