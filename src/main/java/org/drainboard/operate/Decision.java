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

    /** The server must be tried first ({@link Trial}); propose it again with the result. */
    record NeedsTrial(String text) implements Decision {}

    /**
     * The guard refuses; a person who knows better types the server's name and says why.
     *
     * @param refusals why it should not be done
     * @param doubts what else a person should know
     */
    record NeedsOverride(
            List<Reason> refusals, List<Reason> doubts, String command, CapacityLeft left, TypedOverride override)
            implements Decision {
        public NeedsOverride {
            refusals = List.copyOf(refusals);
            doubts = List.copyOf(doubts);
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
