package org.drainboard.operate.audit;

import java.time.Instant;
import java.util.List;
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
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;

/** Entries for tests. */
public final class Entries {
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final ServerId WEB1 = new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1");
    public static final Standing READY = new Standing(AdminState.READY, 100, 100, CheckSwitch.ON, CheckSwitch.ABSENT);
    public static final Standing DRAIN =
            new Standing(new AdminState(Set.of(AdminFlag.FORCED_DRAIN)), 100, 100, CheckSwitch.ON, CheckSwitch.ABSENT);

    private Entries() {}

    public static AuditEntry.Intent intent(UUID id) {
        return intent(id, new Action(WEB1, new Change.State(ServerState.DRAIN), "stalls\n{\"forged\": true} ü\u2028"));
    }

    public static AuditEntry.Intent intent(UUID id, Action action) {
        return new AuditEntry.Intent(
                id,
                NOW,
                "alice",
                action,
                "set server app/web1 state drain",
                List.of("only backups stay"),
                List.of(),
                READY,
                42);
    }

    /** To take the order back because its time is over. */
    static AuditEntry.Intent claim(UUID id, UUID order) {
        return intent(
                id,
                new Action(
                        WEB1,
                        new Change.State(ServerState.READY),
                        "",
                        Cause.of(Cause.Kind.EXPIRY, order),
                        Optional.empty()));
    }

    public static AuditEntry.Result result(UUID id, String outcome) {
        return new AuditEntry.Result(
                id, NOW.plusSeconds(1), WEB1, new Change.State(ServerState.DRAIN), outcome, DRAIN, "seen");
    }
}
