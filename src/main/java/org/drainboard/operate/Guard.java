package org.drainboard.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.haproxy.NoCommand;
import org.drainboard.haproxy.ServerCommand;
import org.drainboard.haproxy.SetServerState;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/**
 * Says whether an action may be carried out, going by the latest judgement. Refuses what is not allowed, what cannot be
 * seen, and what would take the last serving server; asks where a person should know something first.
 */
public final class Guard {
    /** A reading this many poll deadlines old no longer says what a change would do. */
    private static final int OLDEST_IN_DEADLINES = 3;

    private final Inventory inventory;
    private final Arming arming;

    public Guard(Inventory inventory, Arming arming) {
        this.inventory = inventory;
        this.arming = arming;
    }

    /** The decision; {@code now} is when the person asks, for the age of the readings and of an arming. */
    public Decision judge(Action action, Judgement latest, Instant now) {
        ProxyId proxy = action.server().backend().proxy();
        Optional<Environment> environment = inventory.environments().stream()
                .filter(known -> known.name().equals(proxy.environment()))
                .findFirst();
        if (environment.isEmpty()) {
            return refused("unknown-environment", "the inventory has no environment " + proxy.environment());
        }
        ServerCommand command =
                SetServerState.of(action.server(), action.state(), arming.access(environment.get(), now));
        return switch (command) {
            case NoCommand no -> refused("not-allowed", no.reason());
            case SetServerState order -> seen(action, order, latest, now);
        };
    }

    private Decision seen(Action action, SetServerState order, Judgement latest, Instant now) {
        ProxyId proxy = action.server().backend().proxy();
        Reading<ProxySnapshot> reading = latest.round().proxies().get(proxy);
        if (reading == null) {
            return refused("no-reading", proxy + " has not been read yet; wait for its first reading");
        }
        Optional<ProxySnapshot> fleet = reading.latest();
        if (fleet.isEmpty()) {
            return refused("no-reading", proxy + " cannot be read: " + whyOf(reading));
        }
        // A reading from the future was made before the clock was set back: how old it is, nobody knows.
        Duration age = Duration.between(reading.since(), now).abs();
        Duration oldest = inventory.poll().deadline().multipliedBy(OLDEST_IN_DEADLINES);
        if (age.compareTo(oldest) > 0) {
            return refused(
                    "stale-reading",
                    "the latest reading of " + proxy + " is " + age.toSeconds() + " s old (at most "
                            + oldest.toSeconds() + " s), so nobody knows what a change would do; " + whyOf(reading));
        }
        Optional<Scene> scene = Scene.of(action, latest, reading, fleet.get(), age);
        if (scene.isEmpty()) {
            return refused(
                    "unknown-server",
                    proxy + " has no server " + action.server().runtimeName() + " (case matters; a reload may have"
                            + " removed it)");
        }
        return weigh(scene.get(), order);
    }

    private static Decision weigh(Scene scene, SetServerState order) {
        List<Reason> refusals = Refusals.of(scene);
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        CapacityLeft left = Capacity.after(scene);
        List<Reason> doubts = Doubts.of(scene, left);
        Permit permit = new Permit(scene.action(), order, doubts);
        return doubts.isEmpty()
                ? new Decision.Granted(order.text(), left, permit)
                : new Decision.NeedsConfirmation(doubts, order.text(), left, permit);
    }

    private static String whyOf(Reading<ProxySnapshot> reading) {
        return reading.problem().map(failure -> failure.message()).orElse("is the poller running?");
    }

    private static Decision refused(String rule, String text) {
        return new Decision.Refused(List.of(new Reason(rule, text)));
    }
}
