package org.drainboard.view.watch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One line of a list; the same object for as long as its thing is there, while its facts change in place.
 *
 * @param <F> the facts as they are written on screen, with an equals
 */
public final class LiveRow<F> {
    private final ReadOnlyObjectWrapper<F> facts;

    LiveRow(F first) {
        facts = new ReadOnlyObjectWrapper<>(first);
    }

    public F facts() {
        return facts.get();
    }

    public ReadOnlyObjectProperty<F> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void update(F latest) {
        if (!latest.equals(facts.get())) {
            facts.set(latest);
        }
    }
}
