package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;

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
        if (sameOrder(latest)) {
            // The usual case, and the one that must be quick: no look-ups.
            for (int index = 0; index < latest.size(); index++) {
                rows.get(index).update(latest.get(index));
            }
            return false;
        }
        List<FleetRow> next = new ArrayList<>(latest.size());
        for (RowFacts facts : latest) {
            FleetRow row = known.computeIfAbsent(facts.key(), _ -> new FleetRow(facts));
            row.update(facts);
            next.add(row);
        }
        rows.setAll(next);
        known.values().retainAll(Set.copyOf(next));
        return true;
    }

    /** Takes the latest numbers of the rows that are shown, and leaves every row where it is. */
    void refresh(List<RowFacts> latest) {
        for (RowFacts facts : latest) {
            FleetRow row = known.get(facts.key());
            if (row != null) {
                row.update(facts);
            }
        }
    }

    /** The line that a row hangs below; itself where it hangs below none. */
    RowKey above(RowKey key) {
        return switch (key) {
            case RowKey.Server(ServerId server) -> new RowKey.Backend(server.backend());
            case RowKey.Backend(BackendId backend) ->
                known.containsKey(RowKey.Group.over(backend)) ? RowKey.Group.over(backend) : key;
            case RowKey.Group _ -> key;
        };
    }

    private boolean sameOrder(List<RowFacts> latest) {
        if (latest.size() != rows.size()) {
            return false;
        }
        for (int index = 0; index < latest.size(); index++) {
            if (!rows.get(index).key().equals(latest.get(index).key())) {
                return false;
            }
        }
        return true;
    }
}
