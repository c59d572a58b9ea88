package org.drainboard.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.haproxy.NoCommand;
import org.drainboard.haproxy.ServerChange;
import org.drainboard.haproxy.ServerCommand;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/**
 * Says whether an action may be carried out, going by the latest judgement. Refuses what is not allowed, what cannot be
 * seen; lets the last serving server go only by an override; asks where a person should know something first.
 */
public final class Guard {
    /** A reading this many poll deadlines old no longer says what a change would do. */
    private static final int OLDEST_IN_DEADLINES = 3;

    /** Longer ago, a trial says little of how the server is now; the person reads the sheet in the meantime. */
    private static final Duration TRIAL_HOLDS = Duration.ofMinutes(1);

    private final Inventory inventory;
    private final Arming arming;
    private final History history;
    private final Returns returns;

    public Guard(Inventory inventory, Arming arming) {
        this(inventory, arming, History.NONE, Returns.NONE);
    }

    /** Where no order has an end. */
    public Guard(Inventory inventory, Arming arming, History history) {
        this(inventory, arming, history, Returns.NONE);
    }

    /**
     * Of what has happened before.
     *
     * @param history what others changed lately
     * @param returns what was permitted when it was ordered
     */
    public Guard(Inventory inventory, Arming arming, History history, Returns returns) {
        this.inventory = inventory;
        this.arming = arming;
        this.history = history;
        this.returns = returns;
    }

    /** The exact command that an action comes down to, for a confirmation or a dry run; holding it allows nothing. */
    public static String command(Action action) {
        return ServerChange.text(action.server(), action.change());
    }

    /** As {@link #judge(Proposal, Judgement, Instant)}, where nobody has looked and nothing was tried. */
    public Decision judge(Action action, Judgement latest, Instant now) {
        return judge(Proposal.of(action), latest, now);
    }

    /** The decision; {@code now} is when the person asks, for the age of the readings and of an arming. */
    public Decision judge(Proposal proposal, Judgement latest, Instant now) {
        return judge(proposal, Set.of(), latest, now);
    }

    /**
     * The decisions on several proposals that are to be carried out together, in their order. None of them counts on a
     * server that another one takes out.
     */
    public List<Decision> judge(List<Proposal> proposals, Judgement latest, Instant now) {
        Set<ServerId> leaving = proposals.stream()
                .map(Proposal::action)
                .filter(action -> action.change().takesOut(initialWeight(action.server(), latest)))
                .map(Action::server)
                .collect(Collectors.toSet());
        return proposals.stream()
                .map(proposal -> judge(proposal, leaving, latest, now))
                .toList();
    }

    /** Asked again, just before it is sent. */
    Decision again(Permit permit, Judgement latest, Instant now) {
        return judge(permit.proposal(), permit.together(), latest, now);
    }

    private static int initialWeight(ServerId server, Judgement latest) {
        return Optional.ofNullable(latest.round().proxies().get(server.backend().proxy())).stream()
                .flatMap(reading -> reading.latest().stream())
                .flatMap(proxy -> proxy.servers().stream())
                .filter(row -> row.backend().equals(server.backend().backend())
                        && row.server().equals(server.server()))
                .mapToInt(row -> row.standing().initialWeight())
                .findFirst()
                .orElse(Weight.MOST);
    }

    private Decision judge(Proposal proposal, Set<ServerId> together, Judgement latest, Instant now) {
        Action action = proposal.action();
        ProxyId proxy = action.server().backend().proxy();
        Optional<Environment> environment = inventory.environments().stream()
                .filter(known -> known.name().equals(proxy.environment()))
                .findFirst();
        if (environment.isEmpty()) {
            return refused("unknown-environment", "the inventory has no environment " + proxy.environment());
        }
        Optional<String> readable = readOnly(environment.get(), proxy);
        if (readable.isPresent()) {
            return refused("only-read", readable.get());
        }
        ServerCommand command = command(environment.get(), action, now);
        return switch (command) {
            case NoCommand no -> refused("not-allowed", no.reason());
            case ServerChange order -> seen(proposal, together, order, latest, now);
        };
    }

    private static Optional<String> readOnly(Environment environment, ProxyId proxy) {
        return environment.proxies().stream()
                .filter(target ->
                        target.name().equals(proxy.haproxy()) && target.address() instanceof ProxyAddress.StatsPage)
                .map(target -> proxy + " is read through its stats page, which can only be read; to act, give its"
                        + " runtime socket in the inventory (socket: in place of stats:)")
                .findFirst();
    }

    private ServerCommand command(Environment environment, Action action, Instant now) {
        Access access = arming.access(environment, now);
        return access == Access.ARM && returns.promised(action, now)
                ? ServerChange.promised(action.server(), action.change(), access)
                : ServerChange.of(action.server(), action.change(), access);
    }

    private Decision seen(
            Proposal proposal, Set<ServerId> together, ServerChange order, Judgement latest, Instant now) {
        Action action = proposal.action();
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
        Optional<Scene> scene = Scene.of(
                proposal,
                together,
                latest,
                reading,
                fleet.get(),
                age,
                history.byOthers(action.server(), now).orElse(null));
        if (scene.isEmpty()) {
            return refused(
                    "unknown-server",
                    proxy + " has no server " + action.server().runtimeName() + " (case matters; a reload may have"
                            + " removed it)");
        }
        Optional<String> absent =
                absent(action.change(), scene.get().server().stats().standing());
        if (absent.isPresent()) {
            return refused(
                    "no-check",
                    action.server().runtimeName() + " has no " + absent.get()
                            + " in its configuration, so there is none to turn on or off");
        }
        if (scene.get().putsIn() && !triedLately(proposal, now)) {
            return new Decision.NeedsTrial("ready is earned: " + action.server().runtimeName()
                    + " is asked what users would ask, before it gets traffic");
        }
        return weigh(scene.get(), together, order, Elsewhere.doubts(scene.get(), together, latest));
    }

    /** HAProxy answers "disable" as if it had done something. */
    private static Optional<String> absent(Change change, Standing standing) {
        return switch (change) {
            case Change.HealthCheck _ when standing.health() == CheckSwitch.ABSENT -> Optional.of("health check");
            case Change.AgentCheck _ when standing.agent() == CheckSwitch.ABSENT -> Optional.of("agent check");
            case Change.State _,
                    Change.SetWeight _,
                    Change.ShutdownSessions _,
                    Change.HealthCheck _,
                    Change.AgentCheck _ -> Optional.empty();
        };
    }

    private static boolean triedLately(Proposal proposal, Instant now) {
        return proposal.trial()
                .filter(trial -> Duration.between(trial.at(), now).abs().compareTo(TRIAL_HOLDS) <= 0)
                .isPresent();
    }

    private static Decision weigh(Scene scene, Set<ServerId> together, ServerChange order, List<Reason> elsewhere) {
        List<Reason> refusals = Refusals.of(scene);
        CapacityLeft left = Capacity.after(scene);
        List<Reason> doubts = Stream.concat(Doubts.of(scene, left).stream(), elsewhere.stream())
                .toList();
        if (!refusals.isEmpty()) {
            return new Decision.NeedsOverride(
                    refusals,
                    doubts,
                    order.text(),
                    left,
                    new TypedOverride(scene.proposal(), order, together, refusals, doubts));
        }
        Permit permit = new Permit(scene.proposal(), order, together, doubts, List.of());
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
