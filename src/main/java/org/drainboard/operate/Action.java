package org.drainboard.operate;

import org.drainboard.haproxy.SetServerState;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;

/**
 * What somebody wants done.
 *
 * @param reason why, in that person's words, for the audit log; may be empty
 */
public record Action(ServerId server, ServerState state, String reason) {
    /** The exact command that it comes down to, for a confirmation or a dry run; holding it allows nothing. */
    public String command() {
        return SetServerState.text(server, state);
    }
}
