package org.drainboard.view.off;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.view.Watch;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.drainboard.view.text.Counts;

/** Says at once what a reload lost, on every HAProxy where it did, with one key to order all of it again. */
public final class LostStrip {
    private static final int MOST = 5;

    private final Watch watch;
    private final Consumer<List<Action>> wish;
    // Made once: a strip that differs from the one before is built anew, under the pointer of whoever aims at it.
    private final List<Shortcut> shortcuts = List.of(
            new Shortcut('l', "Order again what the reload lost", this::orderAgain),
            new Shortcut('i', "Leave it so", this::dismiss));

    /** Strips about what a watch knows; {@code wish} takes orders to the sheet, which asks before anything is sent. */
    public LostStrip(Watch watch, Consumer<List<Action>> wish) {
        this.watch = watch;
        this.wish = wish;
    }

    /** The strip, or empty when nothing is lost. */
    public Optional<Strip> strip() {
        List<LostOrders> lost = watch.latest().lost();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Strip(
                        Strip.Weight.ALARM,
                        lost.stream().map(LostStrip::text).collect(Collectors.joining("   ")),
                        shortcuts));
    }

    private void orderAgain() {
        List<Action> again = watch.latest().lost().stream()
                .map(LostOrders::proposals)
                .flatMap(List::stream)
                .map(Proposal::action)
                .toList();
        if (!again.isEmpty()) {
            wish.accept(again);
        }
    }

    private void dismiss() {
        watch.latest().lost().forEach(lost -> watch.dismiss(lost.proxy()));
    }

    private static String text(LostOrders lost) {
        List<String> orders = new ArrayList<>();
        for (LostOrders.Lost each : lost.lost()) {
            orders.add(Plain.line(each.server().runtimeName()) + " " + Plain.line(each.was())
                    + (each.certain() ? "" : "?"));
        }
        int others = orders.size() - MOST;
        return Plain.line(lost.proxy().toString()) + " was reloaded (pid " + lost.pidBefore() + ", now "
                + lost.pidAfter() + ") and lost "
                + Counts.of(orders.size(), "order", "orders") + ": "
                + orders.stream().limit(MOST).collect(Collectors.joining(", "))
                + (others > 0 ? ", and " + others + " more" : "") + ".";
    }
}
