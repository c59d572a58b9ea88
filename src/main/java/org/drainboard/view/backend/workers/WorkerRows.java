package org.drainboard.view.backend.workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;

/** The rows of the worker table, kept in order. The list changes only when a worker comes, goes or moves. */
public final class WorkerRows {
    private final Map<WorkerRow.Key, WorkerRow> byKey = new HashMap<>();
    private final ObservableList<WorkerRow> ordered = FXCollections.observableArrayList();
    private final BooleanProperty revealed = new SimpleBooleanProperty(false);
    private final Map<Occupation, ReadOnlyStringWrapper> counted = new EnumMap<>(Occupation.class);
    private final ReadOnlyStringWrapper absence = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper reading = new ReadOnlyLongWrapper();
    private Comparator<WorkerRow> order = WorkerRow.LONGEST_BUSY_FIRST;

    public WorkerRows() {
        for (Occupation occupation : Occupation.values()) {
            counted.put(occupation, new ReadOnlyStringWrapper(""));
        }
        revealed.addListener((_, _, now) -> byKey.values().forEach(row -> row.update(row.worker(), now)));
    }

    /** Takes over the workers of these pools. */
    public void update(List<PoolId> pools, Round round) {
        Set<WorkerRow.Key> seen = new HashSet<>();
        for (PoolId pool : pools) {
            for (Worker worker : listed(round.pools().get(pool))) {
                WorkerRow.Key key = new WorkerRow.Key(pool, worker.pid());
                seen.add(key);
                WorkerRow row = byKey.get(key);
                if (row == null) {
                    byKey.put(key, new WorkerRow(key, worker, revealed.get()));
                } else {
                    row.update(worker, revealed.get());
                }
            }
        }
        byKey.keySet().retainAll(seen);
        arrange();
        counted.forEach((occupation, text) -> text.set(count(occupation) + " " + occupation.words()));
        absence.set(pools.isEmpty() ? "No pool of the inventory stands behind it." : "No worker could be read.");
        reading.set(reading.get() + 1);
    }

    private long count(Occupation occupation) {
        return ordered.stream()
                .filter(row -> row.occupation().get() == occupation)
                .count();
    }

    /** Another order than the longest busy first; null returns to that. */
    public void order(@Nullable Comparator<WorkerRow> wanted) {
        order = wanted == null ? WorkerRow.LONGEST_BUSY_FIRST : wanted.thenComparing(WorkerRow.LONGEST_BUSY_FIRST);
        arrange();
    }

    private void arrange() {
        List<WorkerRow> next = new ArrayList<>(byKey.values());
        next.sort(order);
        if (!next.equals(ordered)) {
            ordered.setAll(next);
        }
    }

    private static List<Worker> listed(@Nullable Reading<PoolStatus> reading) {
        return reading == null
                ? List.of()
                : reading.latest()
                        .map(status -> switch (status.workers()) {
                            case Workers.Listed listed -> listed.all();
                            case Workers.Unreadable _ -> List.<Worker>of();
                        })
                        .orElse(List.of());
    }

    /** In the order of the table. */
    public ObservableList<WorkerRow> rows() {
        return ordered;
    }

    /** How many workers are so occupied, in words. */
    public ReadOnlyStringProperty counted(Occupation occupation) {
        return counted.getOrDefault(occupation, absence).getReadOnlyProperty();
    }

    /** What to say when there is no row. */
    public ReadOnlyStringProperty absence() {
        return absence.getReadOnlyProperty();
    }

    /** Counts the updates; set last, when the rows are in order. */
    public ReadOnlyLongProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether query strings and users are shown; off until someone asks. */
    public BooleanProperty revealed() {
        return revealed;
    }
}
