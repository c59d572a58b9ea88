package org.drainboard.operate;

import java.util.List;

/** What the guard says to an action. */
public sealed interface Decision {
    /** Not now; nothing was sent. */
    record Refused(List<Reason> reasons) implements Decision, Ending {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Only after a person has seen the reasons, the command and what capacity is left.
     *
     * @param confirmed the permit, to be used once the person has said yes
     */
    record NeedsConfirmation(List<Reason> reasons, String command, CapacityLeft left, Permit confirmed)
            implements Decision {
        public NeedsConfirmation {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing speaks against it. */
    record Granted(String command, CapacityLeft left, Permit permit) implements Decision {}
}
