package org.drainboard.view.backend.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of live texts.
 *
 * @param <R> the rows
 * @param id the style class of its cells
 * @param text what a row shows here; the cell follows it without a change of the list
 * @param order of the rows when the column is sorted upwards, or null if it cannot be
 */
public record TextColumn<R>(
        String id,
        String title,
        Width width,
        Function<R, ObservableValue<String>> text,
        @Nullable Comparator<R> order) {
    /**
     * Width in pixels.
     *
     * @param most may be larger than any screen: the column then takes what is left
     */
    public record Width(double least, double preferred, double most) {
        /** Always the same. */
        public static Width of(double fixed) {
            return new Width(fixed, fixed, fixed);
        }

        /** At least this, and a share of what is left. */
        public static Width from(double least) {
            return new Width(least, least, 5000);
        }
    }

    /** The control, to be added to a table. */
    public TableColumn<R, R> control() {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.getStyleClass().add(id);
        column.setMinWidth(width.least());
        column.setPrefWidth(width.preferred());
        column.setMaxWidth(width.most());
        column.setReorderable(false);
        column.setSortable(order != null);
        if (order != null) {
            column.setComparator(order);
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TextCell<>(text));
        return column;
    }
}
