package org.drainboard.haproxy;

import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;

/**
 * A command that changes one server (Management Guide, section 9.3). The ways to get it, {@link #of} and
 * {@link #promised}, ask what the user allows.
 */
public final class ServerChange implements ServerCommand {
    private final ServerId server;
    private final Change change;

    private final boolean promised;

    private ServerChange(ServerId server, Change change, boolean promised) {
        this.server = server;
        this.change = change;
        this.promised = promised;
    }

    /**
     * The command, or why there is none.
     *
     * @param access what is allowed at this moment: only {@link Access#WRITE} lets a command come into being; an
     *     environment with {@link Access#ARM} counts as WRITE while it is armed, which is for the caller to tell
     */
    public static ServerCommand of(ServerId server, Change change, Access access) {
        return of(server, change, access, false);
    }

    /**
     * The command that takes back what was allowed for a time when it was ordered; an environment that has been disarmed
     * since lets it pass, one that is read-only does not.
     */
    public static ServerCommand promised(ServerId server, Change change, Access access) {
        return of(server, change, access == Access.ARM ? Access.WRITE : access, true);
    }

    private static ServerCommand of(ServerId server, Change change, Access access, boolean promised) {
        Optional<String> objection = Gate.objection(server.backend().proxy().environment(), access)
                .or(() -> RuntimeName.objection("backend", server.backend().backend()))
                .or(() -> RuntimeName.objection("server", server.server()));
        return objection.isPresent() ? new NoCommand(objection.get()) : new ServerChange(server, change, promised);
    }

    /** Whether it was promised when the order that it takes back was given. */
    boolean promised() {
        return promised;
    }

    public ServerId server() {
        return server;
    }

    public Change change() {
        return change;
    }

    /** Exactly what HAProxy is told, without a line's end. */
    public String text() {
        return text(server, change);
    }

    /** The words of such a command, for a person; words cannot be sent. */
    public static String text(ServerId server, Change change) {
        String name = server.runtimeName();
        return switch (change) {
            case Change.State(ServerState state) -> "set server " + name + " state " + state.word();
            case Change.SetWeight(Weight weight) -> "set server " + name + " weight " + weight.word();
            case Change.ShutdownSessions _ -> "shutdown sessions server " + name;
            case Change.HealthCheck(boolean enable) -> (enable ? "enable" : "disable") + " health " + name;
            case Change.AgentCheck(boolean enable) -> (enable ? "enable" : "disable") + " agent " + name;
        };
    }

    @Override
    public String toString() {
        return text();
    }
}
