package org.drainboard.view.inventory;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A proposal for the inventory's file that waits for somebody's yes. On the JavaFX thread. */
public interface Offer {
    /** What was found; null while there is nothing to show. */
    ObservableValue<@Nullable Found> found();

    /** What came of the last yes. */
    ObservableValue<String> said();

    /** What stands above the lines that would be written. */
    String head();

    /** What the button says that accepts. */
    String yes();

    /** Writes what is proposed. */
    void accept();

    /** Nothing is written. */
    void leave();
}
