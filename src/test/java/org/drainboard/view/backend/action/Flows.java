package org.drainboard.view.backend.action;

import java.time.InstantSource;
import java.util.List;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Fleet;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.room.Graces;

/** A flow on the real guard, without a toolkit; the screen shows what the guard sees until a test holds it still. */
final class Flows {
    static final Outcome VERIFIED = new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of());

    final GuardedActions actions;
    final Graces graces = new Graces();
    final ActionFlow flow;
    private Judgement screen;

    Flows(Judgement first) {
        actions = new GuardedActions(Access.WRITE, first);
        screen = first;
        flow = new ActionFlow(actions, () -> screen, InstantSource.fixed(Fleet.NOW), graces);
    }

    /** The guard sees something new, and the screen too. */
    void now(Judgement next) {
        actions.latest(next);
        screen = next;
    }

    void order(ServerState state, ServerId... servers) {
        flow.request(new Change.State(state), List.of(servers));
    }

    Stage stage() {
        return flow.stage().get();
    }

    <T extends Stage> T stage(Class<T> wanted) {
        if (!wanted.isInstance(stage())) {
            throw new AssertionError("at " + stage() + " instead of " + wanted.getSimpleName());
        }
        return wanted.cast(stage());
    }

    static ServerId server(String haproxy, String backend, String name) {
        return new ServerId(new BackendId(new ProxyId("production", haproxy), backend), name);
    }
}
