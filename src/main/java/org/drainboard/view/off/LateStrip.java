package org.drainboard.view.off;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.ledger.Order;
import org.drainboard.view.Watch;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;

/** Says which orders should have come back by themselves and are held back, and why, for as long as they are. */
public final class LateStrip {
    private static final int MOST = 3;
    private static final int LONGEST = 240;

    private final Watch watch;

    public LateStrip(Watch watch) {
        this.watch = watch;
    }

    /** The strip, or empty when nothing is late; {@code open} shows what is off by hand. */
    public Optional<Strip> strip(Sight sight, Shortcut open) {
        List<Order> late = watch.latest().ledger().pending().stream()
                .filter(order -> heldBack(order, sight.now()))
                .filter(order -> lies(order, sight.judgement().round()))
                .toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        String told =
                late.stream().limit(MOST).map(order -> text(order, sight.now())).collect(Collectors.joining("   "));
        boolean ready = late.stream().anyMatch(LateStrip::comesBackReady);
        return Optional.of(new Strip(
                Strip.Weight.WARNING,
                told + (late.size() > MOST ? "   and " + (late.size() - MOST) + " more" : "") + ". It is tried again;"
                        + " to decide yourself: " + (ready ? "R on the server, or Z in O" : "Z in O"),
                List.of(open)));
    }

    private static boolean heldBack(Order order, Instant now) {
        return order.expiry().filter(end -> !end.isAfter(now)).isPresent()
                && order.expiryNote()
                        .filter(note -> note.fate() == AuditEntry.Fate.HELD_BACK)
                        .isPresent();
    }

    /** Not one that somebody has just taken back; where nobody can read it, it may still lie there. */
    private static boolean lies(Order order, Round round) {
        return Optional.ofNullable(round.proxies().get(order.server().backend().proxy())).stream()
                .flatMap(reading -> reading.latest().stream())
                .flatMap(snapshot -> snapshot.servers().stream())
                .filter(row -> row.backend().equals(order.server().backend().backend())
                        && row.server().equals(order.server().server()))
                .allMatch(row -> order.action().change().shows(row.standing()));
    }

    private static boolean comesBackReady(Order order) {
        return order.wayBack()
                .filter(new Change.State(ServerState.READY)::equals)
                .isPresent();
    }

    private static String text(Order order, Instant now) {
        Duration late = Duration.between(order.expiry().orElse(now), now);
        return Plain.line(order.server().runtimeName()) + " ("
                + Plain.line(order.server().backend().proxy().toString()) + ") should have come back " + ago(late)
                + ": "
                + order.expiryNote()
                        .map(note -> Plain.line(note.text(), LONGEST))
                        .orElse("");
    }

    /** In whole minutes: a strip that changes every second is built anew under the pointer of whoever aims at it. */
    private static String ago(Duration late) {
        long minutes = late.toMinutes();
        return minutes == 0 ? "just now" : (minutes < 120 ? minutes + " min" : Spans.text(late)) + " ago";
    }
}
