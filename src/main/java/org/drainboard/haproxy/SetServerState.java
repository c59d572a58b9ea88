package org.drainboard.haproxy;

import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;

/**
 * {@code set server B/S state drain|ready|maint} (Management Guide, section 9.3), the one command that changes anything.
 * There is one way to get it, {@link #of}, and that asks what the user allows.
 */
public final class SetServerState implements ServerCommand {
    private final ServerId server;
    private final ServerState state;

    private SetServerState(ServerId server, ServerState state) {
        this.server = server;
        this.state = state;
    }

    /**
     * The command, or why there is none.
     *
     * @param access what is allowed at this moment: only {@link Access#WRITE} lets a command come into being; an
     *     environment with {@link Access#ARM} counts as WRITE while it is armed, which is for the caller to tell
     */
    public static ServerCommand of(ServerId server, ServerState state, Access access) {
        String environment = server.backend().proxy().environment();
        return switch (access) {
            case READ_ONLY ->
                new NoCommand(environment
                        + " is read-only: the inventory says access: read-only; to change servers from here, set it to"
                        + " arm or write");
            case ARM ->
                new NoCommand(environment
                        + " is not armed (access: arm): arm it in the window first, it disarms by itself; the command"
                        + " line needs access: write");
            case WRITE -> {
                Optional<String> objection = RuntimeName.objection(
                                "backend", server.backend().backend())
                        .or(() -> RuntimeName.objection("server", server.server()));
                yield objection.isPresent() ? new NoCommand(objection.get()) : new SetServerState(server, state);
            }
        };
    }

    public ServerId server() {
        return server;
    }

    public ServerState state() {
        return state;
    }

    /** Exactly what HAProxy is told, without a line's end. */
    public String text() {
        return text(server, state);
    }

    /** The words of such a command, for a person; words cannot be sent. */
    public static String text(ServerId server, ServerState state) {
        return "set server " + server.runtimeName() + " state " + state.word();
    }

    @Override
    public String toString() {
        return text();
    }
}
