package org.drainboard.operate.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.audit.AuditReader;
import org.jspecify.annotations.Nullable;

/** A real audit log to write orders to, and rounds that show what a test wants. */
final class Books {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final ProxyId LB1 = new ProxyId("production", "lb1");
    static final ServerId WEB1 = server("web1");
    static final ServerId WEB2 = server("web2");
    static final Change DRAINING = new Change.State(ServerState.DRAIN);
    static final Change MAINTAINING = new Change.State(ServerState.MAINT);
    static final Change READYING = new Change.State(ServerState.READY);
    static final Standing READY = of(Set.of(), 100);
    static final Standing DRAIN = of(Set.of(AdminFlag.FORCED_DRAIN), 100);
    static final Standing MAINT = of(Set.of(AdminFlag.FORCED_MAINT), 100);
    static final Standing HALF = of(Set.of(), 50);
    static final Standing UNCHECKED = new Standing(AdminState.READY, 100, 100, CheckSwitch.OFF, CheckSwitch.ABSENT);

    final AuditLog log;
    private final LedgerBook book;
    private Instant at = NOW;

    Books(Path folder) {
        log = new AuditLog(folder.resolve("audit.jsonl"));
        book = new LedgerBook(new AuditReader(log.file()));
    }

    static ServerId server(String name) {
        return new ServerId(new BackendId(LB1, "app"), name);
    }

    static Standing of(Set<AdminFlag> flags, int weight) {
        return new Standing(new AdminState(flags), weight, 100, CheckSwitch.ON, CheckSwitch.ABSENT);
    }

    /** From now on, orders are given at that time. */
    Books at(Instant next) {
        at = next;
        return this;
    }

    UUID verified(ServerId server, Change change, Standing before, Standing after) throws IOException {
        return verified(new Action(server, change, "stalls"), before, after);
    }

    UUID verified(Action action, Standing before, Standing after) throws IOException {
        UUID id = begun(action, before);
        ended(id, action, "verified", after);
        return id;
    }

    /** An intent, and nothing else. */
    UUID begun(Action action, Standing before) throws IOException {
        UUID id = UUID.randomUUID();
        log.append(new AuditEntry.Intent(id, at, "alice", action, "the command", List.of(), List.of(), before, 42));
        return id;
    }

    void ended(UUID id, Action action, String outcome, Standing after) throws IOException {
        log.append(new AuditEntry.Result(id, at.plusSeconds(1), action, outcome, after, "as seen"));
    }

    static Action drain(ServerId server, Optional<Instant> expiry) {
        return new Action(server, DRAINING, "stalls", Cause.BY_HAND, expiry);
    }

    static Action back(Cause.Kind kind, UUID of, Change change) {
        return new Action(WEB1, change, "", Cause.of(kind, of), Optional.empty());
    }

    Ledger ledger() throws IOException {
        return book.read();
    }

    static Round round(Standing web1) {
        return round(42, stats("web1", web1, null, "UP"));
    }

    static Round round(long pid, ServerStats... servers) {
        return round(NOW, pid, Duration.ofHours(1), servers);
    }

    static Round round(Instant read, long pid, Duration uptime, ServerStats... servers) {
        ProxySnapshot snapshot = new ProxySnapshot(
                new ProxyProcess(pid, "2.6.12", uptime, "vm"), List.of(), List.of(), Arrays.asList(servers));
        return new Round(
                1,
                read,
                Map.of(LB1, new Reading.Fresh<>(snapshot, read, Duration.ofMillis(2))),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static ServerStats stats(String name, Standing standing, @Nullable String tracked, String status) {
        return new ServerStats(
                "app",
                name,
                Mode.HTTP,
                "127.0.0.1:9000",
                Claim.UP,
                status,
                standing,
                HealthCheck.NONE,
                standing.weight(),
                false,
                tracked,
                Duration.ofMinutes(5),
                new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }
}
