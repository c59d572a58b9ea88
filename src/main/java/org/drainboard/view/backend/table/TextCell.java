package org.drainboard.view.backend.table;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Follows the text of its row; the whole text is in the tooltip. */
final class TextCell<R> extends TableCell<R, R> {
    private final Function<R, ObservableValue<String>> text;
    private final Tooltip whole = new Tooltip();

    TextCell(Function<R, ObservableValue<String>> text) {
        this.text = text;
        whole.setWrapText(true);
        whole.setMaxWidth(700);
        whole.textProperty().bind(textProperty());
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        if (row != null
                && row.equals(getItem())
                && empty == isEmpty()
                && textProperty().isBound()) {
            return;
        }
        super.updateItem(row, empty);
        if (row == null || empty) {
            textProperty().unbind();
            setText(null);
            setTooltip(null);
        } else {
            textProperty().bind(text.apply(row));
            setTooltip(whole);
        }
    }
}
