package org.drainboard.view.drain;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.drainboard.view.backend.table.TextColumn;
import org.drainboard.view.backend.table.TextColumn.Width;

/** The requests that would be cut, the longest first; only to be read, so the focus passes it by. */
public final class CutTable extends TableView<DrainFacts.Cut> {
    private static final double ROW = 24;
    private static final double HEADER = 26;
    private static final int MOST = 8;

    private final ObservableList<DrainFacts.Cut> requests = FXCollections.observableArrayList();

    public CutTable() {
        getStyleClass().addAll("dense", "edge-to-edge");
        setFixedCellSize(ROW);
        setFocusTraversable(false);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(text("number", "Running", Width.of(70), DrainFacts.Cut::running));
        getColumns().add(text("script", "Script", Width.from(110), DrainFacts.Cut::script));
        getColumns().add(text("path", "Path", Width.from(90), DrainFacts.Cut::path));
        getColumns().add(text("worker", "Where", Width.from(110), DrainFacts.Cut::worker));
        setItems(requests);
    }

    void show(List<DrainFacts.Cut> latest) {
        if (!latest.equals(requests)) {
            requests.setAll(latest);
        }
        setVisible(!latest.isEmpty());
        setManaged(!latest.isEmpty());
        setPrefHeight(HEADER + ROW * Math.min(MOST, latest.size()) + 2);
    }

    private static TableColumn<DrainFacts.Cut, DrainFacts.Cut> text(
            String id, String title, Width width, Function<DrainFacts.Cut, String> text) {
        return new TextColumn<DrainFacts.Cut>(id, title, width, cut -> new ReadOnlyStringWrapper(text.apply(cut)), null)
                .control();
    }
}
