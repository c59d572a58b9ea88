package org.drainboard.view.inventory;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One line of a form, without a node: what is typed and what is wrong with it. */
final class FormField {
    private final String key;
    private final String hint;
    private final StringProperty text;
    private final ReadOnlyStringWrapper objection = new ReadOnlyStringWrapper("");

    /** @param judge says what is wrong with a text; not asked about an empty one, which leaves the key out */
    FormField(String key, String hint, String first, Function<String, Optional<String>> judge) {
        this.key = key;
        this.hint = hint;
        text = new SimpleStringProperty(first);
        text.subscribe(
                typed -> objection.set(typed.isBlank() ? "" : judge.apply(typed).orElse("")));
    }

    String key() {
        return key;
    }

    /** What belongs there, for somebody who does not know the file. */
    String hint() {
        return hint;
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyStringProperty objection() {
        return objection.getReadOnlyProperty();
    }
}
