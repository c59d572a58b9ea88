package org.drainboard.view.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Arming;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;
import org.drainboard.view.Actions;
import org.drainboard.view.Fleet;

/** The real guard on a sample; what it permits is kept instead of sent, and the test says how it ends. */
public final class GuardedActions implements Actions {
    private final Guard guard;
    private final List<Permit> sent = new ArrayList<>();
    private final Map<ServerId, Consumer<TrialResult>> trials = new LinkedHashMap<>();
    private final List<Environment> environments;
    private Judgement latest;
    private Instant now = Fleet.NOW;
    private Duration trialAge = Duration.ZERO;
    private Consumer<Ending> waiting = _ -> {};

    public GuardedActions(Access access, Judgement latest) {
        this(access, latest, new Arming(InstantSource.fixed(Fleet.NOW)));
    }

    /** @param arming shared with the window, where the test arms */
    public GuardedActions(Access access, Judgement latest, Arming arming) {
        this.latest = latest;
        List<ProxyTarget> proxies = List.of(
                new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/lb1.sock"), null),
                new ProxyTarget("lb2", new Endpoint.Unix("/run/haproxy/lb2.sock"), null));
        environments = List.of(new Environment("production", access, proxies, List.of(), List.of(), null));
        guard = new Guard(new Inventory(environments, PollSettings.DEFAULT), arming);
    }

    /** The one that the guard knows. */
    public List<Environment> environments() {
        return environments;
    }

    @Override
    public Judgement latest() {
        return latest;
    }

    @Override
    public List<Decision> judge(List<Proposal> proposals) {
        return guard.judge(proposals, latest, now);
    }

    @Override
    public void tryOut(ServerId server, Consumer<TrialResult> tried) {
        trials.put(server, tried);
    }

    @Override
    public void carryOut(Permit permit, Consumer<Ending> ended) {
        sent.add(permit);
        waiting = ended;
    }

    /** From now on the guard sees this. */
    public void latest(Judgement next) {
        latest = next;
    }

    /** Time passes for the guard; its readings stay as old as they look. */
    public void later(Duration span) {
        now = now.plus(span);
    }

    /** Trials that end from now on were made so long ago. */
    public void trialAge(Duration age) {
        trialAge = age;
    }

    /** Who is being tried, the newest last. */
    public List<ServerId> trying() {
        return List.copyOf(trials.keySet());
    }

    /** Lets a trial end so; on the JavaFX thread where there is one. */
    public void tried(ServerId server, TrialResult.Kind kind, String text, String... steps) {
        Objects.requireNonNull(trials.remove(server), "nobody tries " + server)
                .accept(new TrialResult(kind, text, List.of(steps), now.minus(trialAge)));
    }

    /** The permits that were used, the newest last. */
    public List<Permit> sent() {
        return List.copyOf(sent);
    }

    /** Lets the command under way end so; on the JavaFX thread where there is one. */
    public void end(Ending ending) {
        waiting.accept(ending);
    }
}
