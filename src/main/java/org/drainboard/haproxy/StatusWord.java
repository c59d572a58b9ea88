package org.drainboard.haproxy;

import java.util.EnumSet;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;

/**
 * The words of the {@code status} column of a server ({@code stats_fill_sv_stats} in HAProxy's stats.c): UP, DOWN, NOLB
 * and DRAIN, also with a count of checks as in {@code UP 1/3}; {@code DOWN (agent)}, {@code DRAIN (agent)}; MAINT, also
 * {@code MAINT (via px/srv)} and {@code MAINT (resolution)}; {@code no check}.
 */
final class StatusWord {
    private StatusWord() {}

    static Claim claim(String status) throws BadReply {
        int blank = status.indexOf(' ');
        return switch (blank < 0 ? status : status.substring(0, blank)) {
            case "UP" -> Claim.UP;
            case "DOWN" -> Claim.DOWN;
            // NOLB, from http-check disable-on-404: no balanced traffic, persistent clients still arrive, as in a
            // drain.
            case "DRAIN", "NOLB" -> Claim.DRAIN;
            case "MAINT" -> Claim.MAINT;
            case "no" -> Claim.NO_CHECK;
            default -> throw BadReply.malformed("a status that Drainboard does not know: " + BadReply.quoted(status));
        };
    }

    /** What the status alone tells of the orders, for a server that {@code show servers state} did not list. */
    static AdminState admin(String status) {
        Set<AdminFlag> flags = EnumSet.noneOf(AdminFlag.class);
        if (status.startsWith("MAINT (via")) {
            flags.add(AdminFlag.INHERITED_MAINT);
        } else if (status.startsWith("MAINT (resolution")) {
            flags.add(AdminFlag.RESOLUTION_MAINT);
        } else if (status.startsWith("MAINT")) {
            flags.add(AdminFlag.FORCED_MAINT);
        } else if (status.startsWith("DRAIN")) {
            flags.add(AdminFlag.FORCED_DRAIN);
        }
        return new AdminState(flags);
    }
}
