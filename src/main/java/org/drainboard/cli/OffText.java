package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Spans;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Guard;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.Off;
import org.drainboard.operate.ledger.OffByHand;

/** What is off by hand, for people. */
final class OffText {
    private OffText() {}

    static List<String> lines(OffByHand off, List<LostOrders> lost, Instant now) {
        List<String> lines = new ArrayList<>();
        off.unread().forEach(each -> lines.add("UNREAD    " + each));
        lost.forEach(reload -> {
            lines.add("LOST      " + reload.text());
            reload.lost()
                    .forEach(each -> lines.add("          given again by: "
                            + Guard.command(each.again().action())));
        });
        off.list().forEach(each -> {
            lines.add(
                    each.server().runtimeName() + " (" + each.server().backend().proxy() + ")  " + each.what() + "  "
                            + (each.by() instanceof Off.By.Others ? "" : "by ")
                            + each.by().text() + "  "
                            + since(each, now)
                            + each.expiry()
                                    .map(end -> "  until " + end.truncatedTo(ChronoUnit.SECONDS))
                                    .orElse("")
                            + (each.why().isEmpty() ? "" : "  why: " + each.why()));
            lines.add("          undone by: " + Guard.command(new Action(each.server(), each.wayBack(), "")));
            each.notes().forEach(note -> lines.add("          " + note));
        });
        off.asides().forEach(aside -> lines.add("(aside)   " + aside));
        lines.add(
                off.list().isEmpty()
                        ? "Nothing is off by hand" + (off.unread().isEmpty() ? "." : ", where it could be read.")
                        : off.list().size() + (off.list().size() == 1 ? " is" : " are") + " off by hand.");
        return lines;
    }

    private static String since(Off off, Instant now) {
        return off.since()
                .map(since ->
                        "for " + (since.exact() ? "" : "at least ") + Spans.whole(Duration.between(since.at(), now)))
                .orElse("since when, nobody can tell");
    }
}
