package org.drainboard.view.backend.table;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one node for as long as the cell lives, and shows the row in it again whenever one of its values changes.
 *
 * @param <R> the rows
 * @param <N> the node
 */
public final class NodeCell<R, N extends Node> extends TableCell<R, R> {
    private final N node;
    private final Function<R, ? extends ObservableValue<?>> value;
    private final BiConsumer<N, R> show;
    private final InvalidationListener follow = _ -> refresh();
    private @Nullable ObservableValue<?> followed;

    /**
     * @param value what to follow
     * @param show called at first and after each change
     */
    public NodeCell(N node, Function<R, ? extends ObservableValue<?>> value, BiConsumer<N, R> show) {
        this.node = node;
        this.value = value;
        this.show = show;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (followed != null) {
            followed.removeListener(follow);
            followed = null;
        }
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        followed = value.apply(row);
        followed.addListener(follow);
        refresh();
        setGraphic(node);
    }

    private void refresh() {
        R row = getItem();
        if (row != null && followed != null) {
            // Reading the value keeps it valid, so that the next change is told too.
            followed.getValue();
            show.accept(node, row);
        }
    }
}
