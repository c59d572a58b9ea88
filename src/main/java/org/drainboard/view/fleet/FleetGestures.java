package org.drainboard.view.fleet;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Turns keys and clicks on the table into wishes. */
final class FleetGestures {
    private final FleetTable fleet;
    private final TableView<FleetRow> table;

    FleetGestures(FleetTable fleet, TableView<FleetRow> table) {
        this.fleet = fleet;
        this.table = table;
    }

    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    private void key(KeyEvent event) {
        if (event.getCode().isNavigationKey() || event.getCode() == KeyCode.ENTER) {
            fleet.keepSelection();
        }
        FleetRow row = table.getSelectionModel().getSelectedItem();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.isShiftDown() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            markOn(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> fleet.open(row, true);
            case LEFT -> fleet.open(row, false);
            case ENTER -> toggle(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Marks the selected row and the next one, and selects that. */
    private void markOn(int step) {
        int next = table.getSelectionModel().getSelectedIndex() + step;
        markServer();
        if (next >= 0 && next < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 3));
            markServer();
        }
    }

    /** A backend that is only passed is not marked with all its servers. */
    private void markServer() {
        if (fleet.selectedProperty().get() instanceof RowKey.Server server) {
            fleet.marks().mark(server);
        }
    }

    /** A press on the row that is selected already is a choice too; with Ctrl it marks, and selects nothing else. */
    private void press(MouseEvent event) {
        FleetRowCell line = above(event.getTarget() instanceof Node node ? node : null, FleetRowCell.class);
        if (line != null && line.getItem() != null) {
            fleet.keepSelection();
            if (event.isShortcutDown()) {
                fleet.marks().toggle(line.getItem().key());
                table.requestFocus();
                event.consume();
            }
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.isShortcutDown()) {
            return;
        }
        Node target = event.getTarget() instanceof Node node ? node : null;
        TableColumnHeader header = above(target, TableColumnHeader.class);
        if (header != null
                && header.getTableColumn() != null
                && header.getTableColumn().getId() != null) {
            Column<?> column = Columns.named(header.getTableColumn().getId());
            fleet.wish(fleet.wish().sort(SortGesture.after(fleet.wish().sort(), column)));
            return;
        }
        FleetRowCell line = above(target, FleetRowCell.class);
        if (line != null && line.getItem() != null) {
            boolean onTwig = target != null && target.getStyleClass().contains("twig");
            if (onTwig || event.getClickCount() == 2) {
                toggle(line.getItem());
            }
        }
    }

    private void toggle(FleetRow row) {
        switch (row.facts().name().twig()) {
            case OPEN -> fleet.open(row, false);
            case CLOSED -> fleet.open(row, true);
            case LEAF -> {}
        }
    }

    private static <T extends Node> @Nullable T above(@Nullable Node start, Class<T> kind) {
        for (Node node = start; node != null; node = node.getParent()) {
            if (kind.isInstance(node)) {
                return kind.cast(node);
            }
        }
        return null;
    }
}
