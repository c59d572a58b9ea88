package org.drainboard.operate.ledger;

import java.util.Optional;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;

/** One of the things that an order can change on a server; each is taken back apart from the others. */
public enum Aspect {
    STATE,
    WEIGHT,
    HEALTH,
    AGENT;

    /** What a change concerns; cutting sessions leaves nothing that could be taken back. */
    public static Optional<Aspect> of(Change change) {
        return switch (change) {
            case Change.State _ -> Optional.of(STATE);
            case Change.SetWeight _ -> Optional.of(WEIGHT);
            case Change.HealthCheck _ -> Optional.of(HEALTH);
            case Change.AgentCheck _ -> Optional.of(AGENT);
            case Change.ShutdownSessions _ -> Optional.empty();
        };
    }

    /** Whether both are the same in this respect. */
    public boolean same(Standing one, Standing other) {
        return switch (this) {
            case STATE -> one.admin().ordered() == other.admin().ordered();
            case WEIGHT -> one.weight() == other.weight();
            case HEALTH -> one.health() == other.health();
            case AGENT -> one.agent() == other.agent();
        };
    }

    /** Whether it differs from the configuration in a way that an order alone can bring about. */
    public boolean off(Standing standing) {
        return switch (this) {
            case STATE -> standing.admin().ordered() != ServerState.READY;
            case WEIGHT -> standing.weight() != standing.initialWeight();
            case HEALTH -> standing.health() == CheckSwitch.OFF;
            case AGENT -> standing.agent() == CheckSwitch.OFF;
        };
    }

    /** The change that makes a server so in this respect. */
    public Change change(Standing standing) {
        return switch (this) {
            case STATE -> new Change.State(standing.admin().ordered());
            case WEIGHT -> new Change.SetWeight(weight(standing));
            case HEALTH -> new Change.HealthCheck(standing.health() != CheckSwitch.OFF);
            case AGENT -> new Change.AgentCheck(standing.agent() != CheckSwitch.OFF);
        };
    }

    /** A backend with a static balance algorithm takes no weights but 0 % and 100 %, so those are said as shares. */
    private static Weight weight(Standing standing) {
        if (standing.weight() == standing.initialWeight()) {
            return new Weight.Percent(100);
        }
        return standing.weight() == 0 ? new Weight.Percent(0) : new Weight.Absolute(standing.weight());
    }

    /** The change that makes it as configured. */
    public Change asConfigured() {
        return switch (this) {
            case STATE -> new Change.State(ServerState.READY);
            case WEIGHT -> new Change.SetWeight(new Weight.Percent(100));
            case HEALTH -> new Change.HealthCheck(true);
            case AGENT -> new Change.AgentCheck(true);
        };
    }

    /** For a person: {@code drain}, {@code weight 50 of 100}, {@code health check off}. */
    public String words(Standing standing) {
        return switch (this) {
            case STATE -> standing.admin().ordered().word();
            case WEIGHT -> "weight " + standing.weight() + " of " + standing.initialWeight();
            case HEALTH -> "health check " + (standing.health() == CheckSwitch.OFF ? "off" : "on");
            case AGENT -> "agent check " + (standing.agent() == CheckSwitch.OFF ? "off" : "on");
        };
    }
}
