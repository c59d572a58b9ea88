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

    private LostStrip() {}

    /**
     * The strip, or empty when nothing is lost.
     *
     * @param wish takes the orders to the sheet, which asks before anything is sent
     */
    public static Optional<Strip> of(Watch watch, Consumer<List<Action>> wish) {
        List<LostOrders> lost = watch.latest().lost();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<Action> again = lost.stream()
                .map(LostOrders::proposals)
                .flatMap(List::stream)
                .map(Proposal::action)
                .toList();
        return Optional.of(new Strip(
                Strip.Weight.ALARM,
                lost.stream().map(LostStrip::text).collect(Collectors.joining("   ")),
                List.of(
                        new Shortcut(
                                'l',
                                again.size() == 1 ? "Order it again" : "Order them again",
                                () -> wish.accept(again)),
                        new Shortcut('i', "Leave it so", () -> lost.forEach(each -> watch.dismiss(each.proxy()))))));
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
