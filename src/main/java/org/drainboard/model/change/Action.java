package org.drainboard.model.change;

import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;

/**
 * What somebody wants done.
 *
 * @param reason why, in that person's words, for the audit log; may be empty
 * @param cause what led to it
 * @param expiry when it is to be taken back by itself, or empty to keep it
 */
public record Action(ServerId server, Change change, String reason, Cause cause, Optional<Instant> expiry) {
    public Action(ServerId server, Change change, String reason) {
        this(server, change, reason, Cause.BY_HAND, Optional.empty());
    }

    public Action(ServerId server, ServerState state, String reason) {
        this(server, new Change.State(state), reason);
    }

    public Action because(String why) {
        return new Action(server, change, why, cause, expiry);
    }

    public Action by(Cause origin) {
        return new Action(server, change, reason, origin, expiry);
    }

    public Action until(Instant end) {
        return new Action(server, change, reason, cause, Optional.of(end));
    }

    /** {@code drain app_fcgi/web1}. */
    public String words() {
        return change.words() + " " + server.runtimeName();
    }
}
