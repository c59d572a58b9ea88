package org.drainboard.view.fleet;

import javafx.scene.Node;

/** What stands in a cell: made once, shown many values. */
interface Face<V> {
    Node node();

    /** Writes {@code value}; {@code text} is the column's text of it. */
    void show(V value, String text);
}
