package org.drainboard.view.fleet;

import java.time.Instant;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Makes the control of a {@link Column}. */
final class ColumnControls {
    /** From this width on every number has its room and a sentence fits beside them, in pixels. */
    private static final double WIDE = 1500;

    private final TableView<FleetRow> table;
    private final ObjectProperty<Instant> now;

    /** @param now what ages are counted to */
    ColumnControls(TableView<FleetRow> table, ObjectProperty<Instant> now) {
        this.table = table;
        this.now = now;
    }

    <V> TableColumn<FleetRow, V> of(Column<V> column) {
        TableColumn<FleetRow, V> made = new TableColumn<>(column.title());
        made.setId(column.id());
        made.getStyleClass().add(column.id());
        made.setPrefWidth(column.width());
        made.setMinWidth(column.width() * (Columns.vital(column) ? 1 : 0.75));
        if (column.numeric()) {
            made.getStyleClass().add("numeric");
            made.setMaxWidth(column.width() * 1.3);
        }
        if (Columns.luxury(column)) {
            made.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(WIDE));
        }
        made.setReorderable(true);
        made.setSortable(false);
        made.setCellValueFactory(row -> value(column, row.getValue()));
        made.setCellFactory(_ -> {
            FleetCell<V> cell = new FleetCell<>(column);
            cell.setOnMouseEntered(_ -> {
                FleetRow row =
                        cell.getTableRow() == null ? null : cell.getTableRow().getItem();
                cell.setTooltip(
                        row == null ? null : new Tooltip(column.tooltip().apply(row.facts())));
            });
            return cell;
        });
        return made;
    }

    private <V> ObservableValue<V> value(Column<V> column, FleetRow row) {
        ReadOnlyObjectProperty<RowFacts> facts = row.factsProperty();
        return column.ages()
                ? Bindings.createObjectBinding(() -> column.value().apply(facts.get(), now.get()), facts, now)
                : facts.map(each -> column.value().apply(each, Objects.requireNonNull(now.get())));
    }
}
