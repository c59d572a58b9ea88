package org.drainboard.operate;

import java.util.List;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** What is known of a command that was sent. */
public sealed interface Outcome extends Ending {
    /**
     * The state that was ordered has been seen.
     *
     * @param notes what a person should know besides, such as a reload in between; mostly empty
     */
    record Verified(Standing seen, List<String> notes) implements Outcome {
        public Verified {
            notes = List.copyOf(notes);
        }
    }

    /**
     * HAProxy accepted it, but the state was not seen in time.
     *
     * @param lastSeen the latest look, or null when no look succeeded
     */
    record Unverified(@Nullable Standing lastSeen, String reason) implements Outcome {}

    /** HAProxy answered no, in these words. */
    record Rejected(String reply) implements Outcome {
        /** HAProxy's words, and what to do where that is known. */
        public String words() {
            return reply + (reply.contains("Permission denied") ? " (the runtime socket needs level admin)" : "");
        }
    }

    /** It was sent, no answer came, and looking did not settle it. It may still take effect. */
    record Unknown(String reason) implements Outcome {}

    /** In one word, for scripts and the audit log. */
    default String word() {
        return switch (this) {
            case Verified _ -> "verified";
            case Unverified _ -> "unverified";
            case Rejected _ -> "rejected";
            case Unknown _ -> "unknown";
        };
    }
}
