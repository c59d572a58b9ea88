package org.drainboard.view.backend.servers;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.view.backend.table.NodeCell;
import org.drainboard.view.backend.table.TextColumn;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.paint.DepthBadge;
import org.drainboard.view.paint.VerdictBadge;
import org.jspecify.annotations.Nullable;

/** The table of servers. */
public final class ServersController {
    private static final int MOST_ROWS = 8;
    private static final double HEADER = 26;

    private final ServerRows rows;
    private final BiConsumer<ServerId, ServerState> request;

    @FXML
    private TableView<ServerRow> table;

    public ServersController(ServerRows rows, BiConsumer<ServerId, ServerState> request) {
        this.rows = rows;
        this.request = request;
    }

    @FXML
    void initialize() {
        table.getColumns().add(text("server", "Server", Width.from(110), row -> new ReadOnlyStringWrapper(row.name())));
        table.getColumns()
                .add(node("verdict", "Verdict", 136, VerdictBadge::new, ServerRow::verdict, VerdictBadge::show));
        table.getColumns().add(text("claim", "HAProxy says", Width.of(100), ServerRow::claim));
        table.getColumns().add(node("depth", "Check", 72, DepthBadge::new, ServerRow::depth, DepthBadge::show));
        table.getColumns().add(text("orders", "Ordered", new Width(72, 88, 200), ServerRow::orders));
        table.getColumns().add(text("number", "Sess", Width.of(50), ServerRow::sessions));
        table.getColumns().add(text("number", "Queue", Width.of(54), ServerRow::queue));
        table.getColumns().add(orders());
        table.setItems(rows.rows());
        table.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> HEADER
                                + table.getFixedCellSize()
                                        * Math.clamp(rows.rows().size(), 1, MOST_ROWS),
                        rows.rows()));
    }

    /** Marks the server that is selected elsewhere. */
    public void select(@Nullable ServerId server) {
        rows.rows().stream()
                .filter(row -> row.id().equals(server))
                .findFirst()
                .ifPresentOrElse(
                        row -> table.getSelectionModel().select(row),
                        () -> table.getSelectionModel().clearSelection());
    }

    /** The selected row while the keyboard is at the table, or null. */
    public @Nullable ServerId focused() {
        ServerRow row = table.getSelectionModel().getSelectedItem();
        return table.isFocused() && row != null ? row.id() : null;
    }

    private TableColumn<ServerRow, ServerRow> orders() {
        TableColumn<ServerRow, ServerRow> column = text("order-cell", "Order", Width.of(188), ServerRow::why);
        column.setCellFactory(_ -> new NodeCell<>(
                new OrderButtons(request),
                row -> row.offer(),
                (buttons, row) -> buttons.show(row.id(), row.offer().get())));
        return column;
    }

    private static TableColumn<ServerRow, ServerRow> text(
            String id, String title, Width width, Function<ServerRow, ObservableValue<String>> text) {
        return new TextColumn<>(id, title, width, text, null).control();
    }

    private static <V, N extends Node> TableColumn<ServerRow, ServerRow> node(
            String id,
            String title,
            double width,
            Supplier<N> node,
            Function<ServerRow, ObservableValue<V>> value,
            BiConsumer<N, V> show) {
        TableColumn<ServerRow, ServerRow> column = text(id, title, Width.of(width), ServerRow::why);
        column.setCellFactory(_ -> new NodeCell<>(
                node.get(),
                value,
                (shown, row) -> show.accept(shown, value.apply(row).getValue())));
        return column;
    }
}
