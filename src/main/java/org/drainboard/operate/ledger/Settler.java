package org.drainboard.operate.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.Orders;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Seen;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;

/**
 * Resolves orders of which nobody knows what came of them, after a crash or a lost answer: by looking, never by
 * guessing. What it finds goes into the audit log. Blocks for an exchange with HAProxy; for one thread.
 */
public final class Settler {
    /** A HAProxy that does not answer is not asked more often. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Map<ProxyId, RuntimeApi> proxies;
    private final AuditLog log;
    private final String who;
    private final InstantSource clock;
    private final Duration deadline;
    private final Map<UUID, Instant> asked = new HashMap<>();

    /** @param deadline for one exchange with HAProxy */
    public Settler(Map<ProxyId, RuntimeApi> proxies, AuditLog log, String who, InstantSource clock, Duration deadline) {
        this.proxies = Map.copyOf(proxies);
        this.log = log;
        this.who = who;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * Settles what can be settled now, and returns what was found.
     *
     * @throws IOException when the audit log cannot be written
     */
    public List<AuditEntry.Finding> settle(Ledger ledger) throws IOException {
        List<AuditEntry.Finding> found = new ArrayList<>();
        for (Order order : ledger.unsettled()) {
            Instant now = clock.instant();
            if (knows(order) && Settlement.isTime(order, now) && isTurnOf(order, now)) {
                asked.put(order.id(), now);
                Optional<Seen> seen = look(order.server());
                if (seen.isPresent()) {
                    AuditEntry.Finding finding = Settlement.of(order, seen.get(), clock.instant(), who);
                    if (log.appendIf(finding, entries -> isOpen(order, entries))) {
                        found.add(finding);
                    }
                }
            }
        }
        return found;
    }

    /** Whether an order is about a HAProxy of this inventory; another inventory's are for the program that has it. */
    boolean knows(Order order) {
        return proxies.containsKey(order.server().backend().proxy());
    }

    private boolean isTurnOf(Order order, Instant now) {
        Instant last = asked.get(order.id());
        return last == null || !last.plus(AGAIN).isAfter(now);
    }

    private Optional<Seen> look(ServerId server) {
        RuntimeApi api = proxies.get(server.backend().proxy());
        if (api != null
                && api.orders(server.backend().backend(), deadline) instanceof Answer.Got<Orders>(Orders orders)) {
            Standing standing = orders.servers().get(server.server());
            return Optional.ofNullable(standing)
                    .map(shown -> new Seen(orders.process().pid(), shown));
        }
        return Optional.empty();
    }

    /** Whether nobody has settled it in the meantime. */
    private static boolean isOpen(Order order, List<AuditEntry> entries) {
        return entries.stream().noneMatch(entry -> switch (entry) {
            case AuditEntry.Finding finding -> finding.id().equals(order.id());
            case AuditEntry.Result result ->
                result.id().equals(order.id()) && !order.ended().written();
            default -> false;
        });
    }
}
