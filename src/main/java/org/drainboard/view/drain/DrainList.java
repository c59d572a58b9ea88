package org.drainboard.view.drain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.view.backend.servers.ByName;
import org.drainboard.view.text.Counts;
import org.drainboard.view.watch.LiveRows;

/** Every server that drains. Those that wait for a person first; a row moves only when its word changes. */
public final class DrainList {
    private static final Comparator<DrainFacts> ORDER = Comparator.comparing(DrainFacts::word)
            .thenComparing(DrainFacts::name, ByName.ORDER)
            .thenComparing(DrainFacts::where);

    private final LiveRows<DrainFacts> rows = new LiveRows<>(DrainFacts::id);
    private final Peaks peaks = new Peaks();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    void update(List<DrainProgress> draining, Instant now) {
        peaks.keep(draining);
        List<DrainFacts> latest = draining.stream()
                .map(drain -> DrainTexts.of(drain, peaks, now))
                .sorted(ORDER)
                .toList();
        rows.update(latest);
        summary.set(summaryOf(latest));
    }

    private static String summaryOf(List<DrainFacts> latest) {
        Map<Word, Long> counts =
                latest.stream().collect(Collectors.groupingBy(DrainFacts::word, Collectors.counting()));
        return Stream.of(Word.values())
                .filter(counts::containsKey)
                .map(word -> Counts.text(counts.get(word)) + " " + word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    LiveRows<DrainFacts> rows() {
        return rows;
    }

    /** {@code 1 overdue, 2 draining}. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
