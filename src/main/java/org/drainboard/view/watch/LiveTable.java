package org.drainboard.view.watch;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.drainboard.view.backend.table.NodeCell;
import org.drainboard.view.backend.table.TextColumn;
import org.drainboard.view.backend.table.TextColumn.Width;

/**
 * A table of {@link LiveRows}: its selection and that of the rows are one.
 *
 * @param <F> the facts of a line
 */
public final class LiveTable<F> {
    private final TableView<LiveRow<F>> table;

    public LiveTable(TableView<LiveRow<F>> table, LiveRows<F> rows) {
        this.table = table;
        table.setItems(rows.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                rows.selected().set(row);
            }
        });
        rows.selected().subscribe(row -> {
            if (row == null) {
                table.getSelectionModel().clearSelection();
            } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(row);
            }
        });
        // The selection of the rows is set last, after the table lost its own over new rows.
        rows.rows().subscribe(() -> reselect(rows));
    }

    private void reselect(LiveRows<F> rows) {
        LiveRow<F> row = rows.selected().get();
        if (row != null && rows.rows().contains(row)) {
            table.getSelectionModel().select(row);
        }
    }

    /** A column of texts; {@code id} is the style class of its cells, and the whole text is in the tooltip. */
    public LiveTable<F> text(String id, String title, Width width, Function<F, String> text) {
        table.getColumns().add(column(id, title, width, text));
        return this;
    }

    /** A column of one node a row; {@code text} is for the tooltip. */
    public <N extends Node> LiveTable<F> node(
            String id, String title, Width width, Function<F, String> text, Supplier<N> node, BiConsumer<N, F> show) {
        TableColumn<LiveRow<F>, LiveRow<F>> column = column(id, title, width, text);
        column.setCellFactory(_ -> new NodeCell<LiveRow<F>, N>(
                node.get(), LiveRow::factsProperty, (shown, row) -> show.accept(shown, row.facts())));
        table.getColumns().add(column);
        return this;
    }

    private static <F> TableColumn<LiveRow<F>, LiveRow<F>> column(
            String id, String title, Width width, Function<F, String> text) {
        Function<LiveRow<F>, ObservableValue<String>> live =
                row -> row.factsProperty().map(text);
        return new TextColumn<>(id, title, width, live, null).control();
    }
}
