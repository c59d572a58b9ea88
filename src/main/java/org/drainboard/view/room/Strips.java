package org.drainboard.view.room;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The strips under the bar, the gravest first, each under the name of what it is about. On the JavaFX thread. */
public final class Strips {
    private final Map<String, Strip> byName = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Strip>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /** Shows a strip, in the place of the one of that name if there is one. */
    public void put(String name, Strip strip) {
        if (!strip.equals(byName.put(name, strip))) {
            refresh();
        }
    }

    /** Takes the strip of that name away, if there is one. */
    public void remove(String name) {
        if (byName.remove(name) != null) {
            refresh();
        }
    }

    /** In the order they are shown. */
    public ReadOnlyObjectProperty<List<Strip>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The keys of all that are shown, those of the gravest first. */
    public List<Shortcut> shortcuts() {
        return shown.get().stream().flatMap(strip -> strip.shortcuts().stream()).toList();
    }

    private void refresh() {
        shown.set(byName.values().stream()
                .sorted(Comparator.comparing(Strip::weight).reversed())
                .toList());
    }
}
