package org.drainboard.operate.fault;

import java.util.List;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;

/** An action, from where it starts, and how HAProxy itself shows that it happened. */
enum Deed {
    DRAIN("set server N state drain", ""),
    READY("set server N state ready", "set server N state drain"),
    MAINT("set server N state maint", ""),
    WEIGHT("set server N weight 101", ""),
    SHARE("set server N weight 10%", ""),
    HEALTH_OFF("disable health N", ""),
    HEALTH_ON("enable health N", "disable health N"),
    AGENT_OFF("disable agent N", ""),
    AGENT_ON("enable agent N", "disable agent N"),
    SHUTDOWN("", "");

    /** Measured: configured 2, enabled 4. */
    private static final int ENABLED = 4;

    private final String command;
    private final String start;

    Deed(String command, String start) {
        this.command = command;
        this.start = start;
    }

    Change change() {
        return switch (this) {
            case DRAIN -> new Change.State(ServerState.DRAIN);
            case READY -> new Change.State(ServerState.READY);
            case MAINT -> new Change.State(ServerState.MAINT);
            case WEIGHT -> new Change.SetWeight(new Weight.Absolute(101));
            case SHARE -> new Change.SetWeight(new Weight.Percent(10));
            case HEALTH_OFF -> new Change.HealthCheck(false);
            case HEALTH_ON -> new Change.HealthCheck(true);
            case AGENT_OFF -> new Change.AgentCheck(false);
            case AGENT_ON -> new Change.AgentCheck(true);
            case SHUTDOWN -> new Change.ShutdownSessions();
        };
    }

    /** What brings a neighbour where the action would bring the server: what is garbled may well be believed. */
    List<String> done() {
        // Out of the way, so that a session is the server's own.
        return List.of(cutsSessions() ? "set server N state drain" : command);
    }

    List<String> undone() {
        return start.isEmpty() ? List.of() : List.of(start);
    }

    boolean cutsSessions() {
        return this == SHUTDOWN;
    }

    /** Connections of a look: for the process, the servers, and where it matters the sessions; and all of them twice. */
    int look() {
        return cutsSessions() ? 6 : 4;
    }

    /**
     * The one byte that makes a row of {@code show servers state}, or the one line of a session, say what was ordered.
     *
     * @param reply with bytes as characters
     */
    String forged(String reply, String backend, String server) {
        if (cutsSessions()) {
            int line = reply.indexOf(" be=" + backend + " srv=" + server + " ");
            int colon = line < 0 ? -1 : reply.indexOf(':', reply.lastIndexOf('\n', line) + 1);
            return colon < 0 ? reply : with(reply, colon - 1, reply.charAt(colon - 1) == '0' ? '1' : '0');
        }
        int row = reply.indexOf(" " + backend + " ");
        int own = row < 0 ? -1 : reply.indexOf(" " + server + " ", row);
        if (own < 0) {
            return reply;
        }
        int field = own + 1;
        for (int skip = place() - 3; skip > 0; skip--) {
            field = reply.indexOf(' ', field) + 1;
        }
        return switch (this) {
            case DRAIN -> with(reply, field, '8');
            case READY -> with(reply, field, '0');
            case MAINT -> with(reply, field, '1');
            case WEIGHT -> with(reply, field + 2, '1');
            case SHARE -> with(reply, field + 2, ' ');
            case HEALTH_OFF, HEALTH_ON, AGENT_OFF, AGENT_ON -> {
                int last = reply.indexOf(' ', field) - 1;
                yield with(reply, last, (char) (reply.charAt(last) ^ ENABLED));
            }
            case SHUTDOWN -> throw new IllegalStateException("not in a row");
        };
    }

    /** Where the column stands that it changes. */
    private int place() {
        return switch (this) {
            case DRAIN, READY, MAINT -> 6;
            case WEIGHT, SHARE -> 7;
            case HEALTH_OFF, HEALTH_ON -> 13;
            case AGENT_OFF, AGENT_ON -> 14;
            case SHUTDOWN -> throw new IllegalStateException("not in a row");
        };
    }

    private static String with(String text, int at, char by) {
        return text.substring(0, at) + by + text.substring(at + 1);
    }

    /** Whether HAProxy shows that it is so; for sessions see {@link Lane#sessions}. */
    boolean shows(Lane.Row row) {
        return switch (this) {
            case DRAIN -> (row.admin() & 0x09) == 0x08;
            case READY -> (row.admin() & 0x09) == 0;
            case MAINT -> (row.admin() & 0x01) != 0;
            case WEIGHT -> row.weight() == 101;
            case SHARE -> row.weight() == 10;
            case HEALTH_OFF -> (row.check() & ENABLED) == 0;
            case HEALTH_ON -> (row.check() & ENABLED) != 0;
            case AGENT_OFF -> (row.agent() & ENABLED) == 0;
            case AGENT_ON -> (row.agent() & ENABLED) != 0;
            case SHUTDOWN -> throw new IllegalStateException("what it does is not in the row");
        };
    }
}
