package org.drainboard.view.backend.servers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/** One server in the table; the same object for as long as the server is seen, with its texts kept up to date. */
public final class ServerRow {
    private final ServerId id;
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.CANNOT_TELL);
    private final ReadOnlyObjectWrapper<CheckDepth> depth = new ReadOnlyObjectWrapper<>(CheckDepth.NONE);
    private final ReadOnlyStringWrapper claim = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper orders = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sessions = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper queue = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(new Offer(ServerState.READY, null));

    /**
     * What may be ordered.
     *
     * @param ordered what holds already
     * @param blocked why nothing may be ordered, or null
     */
    public record Offer(ServerState ordered, @Nullable String blocked) {}

    ServerRow(ServerId id) {
        this.id = id;
    }

    void update(ServerVerdict next, @Nullable ServerStats stats, @Nullable String blocked) {
        offer.set(new Offer(next.admin().ordered(), blocked));
        verdict.set(next.verdict());
        depth.set(next.depth());
        orders.set(Orders.of(next.admin()));
        why.set(Plain.line(next.sentence()));
        claim.set(Plain.line(stats == null ? next.claim().name().replace('_', ' ') : status(stats)));
        sessions.set(Counts.text(stats == null ? null : stats.load().sessions()));
        queue.set(Counts.text(stats == null ? null : stats.load().queue()));
    }

    private static String status(ServerStats stats) {
        return stats.upUnchecked() ? stats.status() + ", not checked yet" : stats.status();
    }

    public ServerId id() {
        return id;
    }

    public String name() {
        return Plain.line(id.server());
    }

    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CheckDepth> depth() {
        return depth.getReadOnlyProperty();
    }

    /** As HAProxy prints it: {@code UP 1/3}. */
    public ReadOnlyStringProperty claim() {
        return claim.getReadOnlyProperty();
    }

    /** The admin state in words. */
    public ReadOnlyStringProperty orders() {
        return orders.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sessions() {
        return sessions.getReadOnlyProperty();
    }

    /** HAProxy's own queue for it. */
    public ReadOnlyStringProperty queue() {
        return queue.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty why() {
        return why.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Offer> offer() {
        return offer.getReadOnlyProperty();
    }
}
