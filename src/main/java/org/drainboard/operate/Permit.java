package org.drainboard.operate;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.drainboard.haproxy.SetServerState;

/** The guard's leave to send one command once. Only {@link Guard} makes it, and the operator takes nothing else. */
public final class Permit {
    private final Action action;
    private final SetServerState order;
    private final List<Reason> accepted;
    private final AtomicBoolean used = new AtomicBoolean();

    Permit(Action action, SetServerState order, List<Reason> accepted) {
        this.action = action;
        this.order = order;
        this.accepted = List.copyOf(accepted);
    }

    public Action action() {
        return action;
    }

    /** Exactly what will be sent. */
    public String command() {
        return order.text();
    }

    /** What the guard asked about, and a person has accepted by using this permit. */
    public List<Reason> accepted() {
        return accepted;
    }

    SetServerState order() {
        return order;
    }

    /** True for the first caller only: a double click is not two changes. */
    boolean take() {
        return used.compareAndSet(false, true);
    }
}
