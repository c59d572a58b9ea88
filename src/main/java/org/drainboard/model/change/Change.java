package org.drainboard.model.change;

import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;

/** One thing that can be changed on one server (HAProxy Management Guide, section 9.3). */
public sealed interface Change {
    /** {@code set server B/S state ...}. */
    record State(ServerState state) implements Change {}

    /** {@code set server B/S weight ...}. */
    record SetWeight(Weight weight) implements Change {}

    /** {@code shutdown sessions server B/S}: cuts every request that it carries at this moment. */
    record ShutdownSessions() implements Change {}

    /** {@code enable|disable health B/S}; without its health check HAProxy takes a server for usable. */
    record HealthCheck(boolean enable) implements Change {}

    /** {@code enable|disable agent B/S}; without it nothing but an order changes what the agent last said. */
    record AgentCheck(boolean enable) implements Change {}

    /** For a person, and as a word on the command line: {@code drain}, {@code weight 50%}, {@code health off}. */
    default String words() {
        return switch (this) {
            case State(ServerState state) -> state.word();
            case SetWeight(Weight weight) -> "weight " + weight.word();
            case ShutdownSessions _ -> "shutdown sessions";
            case HealthCheck(boolean enable) -> "health check " + (enable ? "on" : "off");
            case AgentCheck(boolean enable) -> "agent check " + (enable ? "on" : "off");
        };
    }

    /** Whether it orders that state. */
    default boolean orders(ServerState wanted) {
        return this instanceof State(ServerState state) && state == wanted;
    }

    /** Whether a server shows what is ordered; of cut sessions its orders show nothing. */
    default boolean shows(Standing standing) {
        return switch (this) {
            case State(ServerState state) -> standing.admin().ordered() == state;
            case SetWeight(Weight weight) -> standing.weight() == weight.of(standing.initialWeight());
            case HealthCheck(boolean enable) -> standing.health() == CheckSwitch.of(enable);
            case AgentCheck(boolean enable) -> standing.agent() == CheckSwitch.of(enable);
            case ShutdownSessions _ -> false;
        };
    }

    /**
     * Whether it keeps balanced traffic from the server. A share counts by what it comes to: half of a weight of 1 is 0.
     *
     * @param initialWeight the server's weight in the configuration
     */
    default boolean takesOut(int initialWeight) {
        return switch (this) {
            case State(ServerState state) -> state != ServerState.READY;
            case SetWeight(Weight weight) -> weight.of(initialWeight) == 0;
            case ShutdownSessions _, HealthCheck _, AgentCheck _ -> false;
        };
    }
}
