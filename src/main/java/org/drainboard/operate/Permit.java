package org.drainboard.operate;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.drainboard.haproxy.ServerChange;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;

/** The guard's leave to send one command once. Only {@link Guard} makes it, and the operator takes nothing else. */
public final class Permit {
    private final Proposal proposal;
    private final ServerChange order;
    private final Set<ServerId> together;
    private final List<Reason> accepted;
    private final List<Reason> overridden;
    private final AtomicBoolean used;

    /** @param together servers that were proposed to go out with it, and so were not counted on */
    Permit(
            Proposal proposal,
            ServerChange order,
            Set<ServerId> together,
            List<Reason> accepted,
            List<Reason> overridden) {
        this(proposal, order, together, accepted, overridden, new AtomicBoolean());
    }

    private Permit(
            Proposal proposal,
            ServerChange order,
            Set<ServerId> together,
            List<Reason> accepted,
            List<Reason> overridden,
            AtomicBoolean used) {
        this.proposal = proposal;
        this.order = order;
        this.together = Set.copyOf(together);
        this.accepted = List.copyOf(accepted);
        this.overridden = List.copyOf(overridden);
        this.used = used;
    }

    public Action action() {
        return proposal.action();
    }

    /** Exactly what will be sent. */
    public String command() {
        return order.text();
    }

    /** What the guard asked about, and a person has accepted by using this permit. */
    public List<Reason> accepted() {
        return accepted;
    }

    /** What the guard refused, and a person has overridden. */
    public List<Reason> overridden() {
        return overridden;
    }

    /** The same leave, still for one use, with other words for the audit log. */
    public Permit because(String reason) {
        return new Permit(proposal.because(reason), order, together, accepted, overridden, used);
    }

    Proposal proposal() {
        return proposal;
    }

    Set<ServerId> together() {
        return together;
    }

    ServerChange order() {
        return order;
    }

    /** True for the first caller only: a double click is not two changes. */
    boolean take() {
        return used.compareAndSet(false, true);
    }
}
