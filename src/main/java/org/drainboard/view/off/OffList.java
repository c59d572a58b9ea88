package org.drainboard.view.off;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.model.Plain;
import org.drainboard.operate.ledger.Blind;
import org.drainboard.operate.ledger.OffByHand;
import org.drainboard.view.Watched;
import org.drainboard.view.text.Counts;
import org.drainboard.view.watch.LiveRows;

/** Everything that is off by hand, without a node, and what may hide more of it. */
final class OffList {
    /** What fits on one line. */
    private static final int LONGEST = 160;

    private final LiveRows<OffFacts> rows = new LiveRows<>(OffFacts::key);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blind = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asides = new ReadOnlyStringWrapper("");

    void update(Watched watched, Instant now) {
        OffByHand off = watched.off();
        List<OffFacts> latest =
                off.list().stream().map(each -> OffTexts.of(each, now)).toList();
        rows.update(latest);
        summary.set(latest.isEmpty() ? "" : summary(latest));
        blind.set(Stream.of(
                        first("Something may be off there, too: ", off.unread()),
                        first(
                                "Who ordered what is not known: ",
                                watched.blind().map(Blind::why).stream().toList()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
        asides.set(first("Out, but by nobody's hand: ", off.asides()));
    }

    private static String summary(List<OffFacts> latest) {
        long servers =
                latest.stream().map(each -> each.key().server()).distinct().count();
        long proxies = latest.stream()
                .map(each -> each.key().server().backend().proxy())
                .distinct()
                .count();
        return Counts.of(servers, "server is", "servers are") + " off by hand, on "
                + Counts.of(proxies, "HAProxy", "HAProxies") + "; the longest first";
    }

    private static String first(String what, List<String> all) {
        return all.isEmpty()
                ? ""
                : what
                        + Plain.line(all.getFirst(), LONGEST)
                        + (all.size() == 1 ? "" : ", and " + Counts.text((long) all.size() - 1) + " more");
    }

    LiveRows<OffFacts> rows() {
        return rows;
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What could not be read, so that an empty list does not look like a clean one. */
    ReadOnlyStringProperty blind() {
        return blind.getReadOnlyProperty();
    }

    /** What is out by the configuration or because it follows another server. */
    ReadOnlyStringProperty asides() {
        return asides.getReadOnlyProperty();
    }
}
