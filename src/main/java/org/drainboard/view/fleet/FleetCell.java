package org.drainboard.view.fleet;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/** Shows a column's value with its face. */
final class FleetCell<V> extends TableCell<FleetRow, V> {
    private final Column<V> column;
    private final Face<V> face;

    FleetCell(Column<V> column) {
        this.column = column;
        face = column.face().get();
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("fleet-cell");
        if (column.numeric()) {
            getStyleClass().add("numeric");
        }
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        String text = column.text().apply(value);
        face.show(value, text);
        // Not drawn, but read aloud by a screen reader.
        setText(text);
        if (getGraphic() == null) {
            setGraphic(face.node());
        }
    }
}
