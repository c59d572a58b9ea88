package org.drainboard.scorecard.real;

import java.util.function.Consumer;
import org.drainboard.lab.Lab;

/**
 * What is done to the lab, and undone.
 *
 * @param what for the reader
 */
record Fault(String what, Consumer<Lab> begin, Consumer<Lab> end) {
    static Fault of(String what, Consumer<Lab> begin, Consumer<Lab> end) {
        return new Fault(what, begin, end);
    }

    /** Something that happens once, and is nobody's fault. */
    static Fault event(String what, Consumer<Lab> event) {
        return new Fault(what, event, _ -> {});
    }
}
