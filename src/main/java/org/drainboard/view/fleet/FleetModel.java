package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of the table. A row keeps its identity while what it stands for is shown, and the list is left alone while
 * its order is the same: so selection, scroll and focus stay where they are. Not thread-safe: on the JavaFX thread, or
 * without a toolkit in a test.
 */
final class FleetModel {
    private final ObservableList<FleetRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FleetRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Map<RowKey, FleetRow> known = new HashMap<>();

    ObservableList<FleetRow> rows() {
        return view;
    }

    /** Takes the latest rows; says whether rows came, went or changed places. */
    boolean apply(List<RowFacts> latest) {
        List<FleetRow> next = new ArrayList<>(latest.size());
        boolean same = latest.size() == rows.size();
        for (int index = 0; index < latest.size(); index++) {
            RowFacts facts = latest.get(index);
            FleetRow row = known.computeIfAbsent(facts.key(), _ -> new FleetRow(facts));
            row.update(facts);
            next.add(row);
            same = same && rows.get(index).key().equals(facts.key());
        }
        if (same) {
            return false;
        }
        rows.setAll(next);
        known.values().retainAll(java.util.Set.copyOf(next));
        return true;
    }
}
