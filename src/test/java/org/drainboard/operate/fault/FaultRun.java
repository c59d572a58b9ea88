package org.drainboard.operate.fault;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One action to be carried out through faults.
 *
 * @param level of HAProxy's socket: admin lets the action happen, operator makes HAProxy refuse it
 */
record FaultRun(Deed deed, String level, List<Fault> faults) {
    FaultRun {
        faults = List.copyOf(faults);
    }

    /** The row of the table that it is counted in. */
    String kind() {
        String what = faults.isEmpty()
                ? "none"
                : faults.stream()
                        .map(fault -> fault.at() + ": " + fault.kind().words())
                        .collect(Collectors.joining(", "));
        return what + (level.equals("admin") ? "" : ", HAProxy refuses");
    }
}
