package org.drainboard.view.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.watch.LiveRows;

/** What cannot be seen, without a node; with everything that can, where that is wanted. */
final class SightList {
    private final LiveRows<SightFacts> rows = new LiveRows<>(SightFacts::key);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty everything = new SimpleBooleanProperty();

    void update(List<Environment> environments, Judgement judgement, List<OwnTrouble> own, Instant now) {
        List<SightFacts> targets = Targets.of(environments, judgement, now);
        List<SightFacts> latest = new ArrayList<>();
        own.forEach(trouble -> latest.add(of(trouble, now)));
        targets.stream()
                .filter(each -> everything.get() || each.standing() != Standing.READ)
                .forEach(latest::add);
        rows.update(latest);
        summary.set(summary(targets, own.size(), judgement.round(), now));
    }

    private static SightFacts of(OwnTrouble trouble, Instant now) {
        return new SightFacts(
                Standing.FAILING,
                Plain.line(trouble.what()),
                "",
                Spans.age(trouble.since(), now),
                "",
                Plain.line(trouble.why()),
                "");
    }

    private static String summary(List<SightFacts> targets, int own, Round round, Instant now) {
        long all = targets.stream()
                .filter(each -> each.standing() != Standing.ASTRAY)
                .count();
        long read = targets.stream()
                .filter(each -> each.standing() == Standing.READ)
                .count();
        String others = own == 0 ? "" : "; " + own + " of Drainboard's own";
        String slowest = slowest(round)
                .map(took -> ", the slowest in " + Spans.fine(took))
                .orElse("");
        return read + " of " + all + " targets read" + slowest + others
                + (round.number() == 0 ? "" : "; last round " + Spans.age(round.at(), now) + " ago");
    }

    private static Optional<Duration> slowest(Round round) {
        return Stream.concat(round.proxies().values().stream(), round.pools().values().stream())
                .mapMulti((Reading<?> reading, Consumer<Duration> took) -> {
                    if (reading instanceof Reading.Fresh<?> fresh) {
                        took.accept(fresh.took());
                    }
                })
                .max(Duration::compareTo);
    }

    LiveRows<SightFacts> rows() {
        return rows;
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether what is read well is listed too. */
    BooleanProperty everything() {
        return everything;
    }

    /** All that is listed, to be put into a ticket. */
    String told() {
        return Stream.concat(Stream.of(summary.get()), rows.facts().stream().map(SightFacts::told))
                .collect(Collectors.joining("\n"));
    }
}
