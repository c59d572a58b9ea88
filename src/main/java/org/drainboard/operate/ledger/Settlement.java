package org.drainboard.operate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Seen;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditEntry.Found;

/** What a look at a server says of an order whose outcome nobody knows. */
final class Settlement {
    /** A command that was sent is carried out in milliseconds; sooner, a look could come before it. */
    static final Duration SOONEST = Duration.ofSeconds(2);

    /** However long an operator waits for a state to show: after this it is not at it any more. */
    private static final Duration LONGEST_AT_WORK = Duration.ofMinutes(5);

    private Settlement() {}

    /** Whether looking can tell yet, or whoever gave the order may still be at it. */
    static boolean isTime(Order order, Instant now) {
        boolean left = order.ended().written()
                || order.by().hasEnded()
                || order.at().plus(LONGEST_AT_WORK).isBefore(now);
        return left && !order.ended().at().plus(SOONEST).isAfter(now);
    }

    static AuditEntry.Finding of(Order order, Seen now, Instant at, String who) {
        Optional<Aspect> aspect = order.aspect();
        if (aspect.isEmpty()) {
            return finding(order, Found.CANNOT_TELL, now, at, who, "of cut sessions nothing shows afterwards");
        }
        Standing before = order.intent().before();
        boolean shows = order.action().change().shows(now.standing());
        boolean asBefore = aspect.get().same(before, now.standing());
        String is = "HAProxy shows " + aspect.get().words(now.standing());
        String reload = order.intent().pid() == now.pid()
                ? ""
                : "; it was reloaded since (pid " + order.intent().pid() + ", now " + now.pid() + ")";
        if (shows) {
            return finding(
                    order,
                    Found.IN_FORCE,
                    now,
                    at,
                    who,
                    is + (asBefore ? ", as it did before the order" : ", so the order took effect") + reload);
        }
        return asBefore
                ? finding(
                        order,
                        Found.NOT_IN_FORCE,
                        now,
                        at,
                        who,
                        is + " as before the order, so the order is not in force" + reload)
                : finding(
                        order,
                        Found.CANNOT_TELL,
                        now,
                        at,
                        who,
                        is + ", neither what it was nor what was ordered: somebody changed it since" + reload);
    }

    private static AuditEntry.Finding finding(Order order, Found found, Seen now, Instant at, String who, String text) {
        return new AuditEntry.Finding(order.id(), at, who, order.server(), found, now.standing(), now.pid(), text);
    }
}
