package org.drainboard.view.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.model.Endpoint;
import org.drainboard.model.change.Action;
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
import org.drainboard.view.Actions;
import org.drainboard.view.Fleet;

/** The real guard on a sample; what it permits is kept instead of sent, and the test says how it ends. */
public final class GuardedActions implements Actions {
    private final Guard guard;
    private final Arming arming = new Arming(Clock.systemUTC());
    private final List<Permit> sent = new ArrayList<>();
    private Judgement latest;
    private Consumer<Ending> waiting = _ -> {};

    public GuardedActions(Access access, Judgement latest) {
        this.latest = latest;
        List<ProxyTarget> proxies = List.of(
                new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/lb1.sock"), null),
                new ProxyTarget("lb2", new Endpoint.Unix("/run/haproxy/lb2.sock"), null));
        Environment production = new Environment("production", access, proxies, List.of(), List.of(), null);
        guard = new Guard(new Inventory(List.of(production), PollSettings.DEFAULT), arming);
    }

    @Override
    public Decision judge(Action action) {
        return guard.judge(action, latest, now());
    }

    @Override
    public void carryOut(Permit permit, Consumer<Ending> ended) {
        sent.add(permit);
        waiting = ended;
    }

    private static Instant now() {
        return Fleet.NOW;
    }

    /** From now on the guard sees this. */
    public void latest(Judgement next) {
        latest = next;
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
