package org.drainboard.view.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a list and which is selected, without a node. What is shown keeps its line object, so that selection and
 * scroll stay; the list itself changes only when a line comes, goes or moves.
 *
 * @param <F> the facts of a line
 */
public final class LiveRows<F> {
    private final Function<F, Object> key;
    private final Map<Object, LiveRow<F>> byKey = new HashMap<>();
    private final ObservableList<LiveRow<F>> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LiveRow<F>> selected = new SimpleObjectProperty<>();

    /** Rows that are told apart by what {@code key} makes of their facts. */
    public LiveRows(Function<F, Object> key) {
        this.key = key;
    }

    /** Takes over what is known now, in the order that it is to be shown in; a key seen twice counts once. */
    public void update(List<F> latest) {
        byKey.keySet().retainAll(latest.stream().map(key).collect(Collectors.toSet()));
        List<LiveRow<F>> next = new ArrayList<>();
        Set<LiveRow<F>> shown = new HashSet<>();
        for (F facts : latest) {
            LiveRow<F> row = byKey.computeIfAbsent(key.apply(facts), _ -> new LiveRow<>(facts));
            if (shown.add(row)) {
                row.update(facts);
                next.add(row);
            }
        }
        LiveRow<F> kept = selected.get();
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        // A table drops its selection when all its rows are set anew.
        selected.set(kept != null && next.contains(kept) ? kept : next.isEmpty() ? null : next.getFirst());
    }

    public ObservableList<LiveRow<F>> rows() {
        return rows;
    }

    /** Never null while there is a row. */
    public ObjectProperty<@Nullable LiveRow<F>> selected() {
        return selected;
    }

    public Optional<F> selectedFacts() {
        return Optional.ofNullable(selected.get()).map(LiveRow::facts);
    }

    /** What is shown, from the top. */
    public List<F> facts() {
        return rows.stream().map(LiveRow::facts).toList();
    }
}
