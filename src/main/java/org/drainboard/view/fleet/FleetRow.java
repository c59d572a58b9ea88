package org.drainboard.view.fleet;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One row of the table. It lives as long as its backend or server is shown, and its facts change in place. */
public final class FleetRow {
    private final RowKey key;
    private final ReadOnlyObjectWrapper<RowFacts> facts = new ReadOnlyObjectWrapper<>();

    FleetRow(RowFacts first) {
        key = first.key();
        facts.set(first);
    }

    public RowKey key() {
        return key;
    }

    public RowFacts facts() {
        return facts.get();
    }

    ReadOnlyObjectProperty<RowFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Does nothing when the row would look the same. */
    void update(RowFacts latest) {
        if (!latest.equals(facts.get())) {
            facts.set(latest);
        }
    }
}
