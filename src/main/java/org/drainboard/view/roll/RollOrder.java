package org.drainboard.view.roll;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.ServerId;

/**
 * A queue as a person asks for it.
 *
 * @param servers in the order they are to go out
 * @param grace given to each drain
 * @param ramp shares of the weight in percent on the way back, rising; empty for no ramp
 * @param step between two of them
 * @param reason for the audit log; may be empty
 */
public record RollOrder(
        List<ServerId> servers,
        int atMostOut,
        Duration grace,
        AtDeadline atDeadline,
        List<Integer> ramp,
        Duration step,
        String reason) {
    public RollOrder {
        servers = List.copyOf(servers);
        ramp = List.copyOf(ramp);
    }

    /** What is done with a server that is not empty when its grace is over. */
    public enum AtDeadline {
        PAUSE("pause and ask me"),
        WAIT("keep waiting"),
        HAND_OVER("hand it over all the same"),
        SHUT_DOWN("shut down the rest");

        private final String words;

        AtDeadline(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
