package org.drainboard.view.backend.workers;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.drainboard.view.backend.chart.Picture;
import org.drainboard.view.backend.chart.Swatch;
import org.drainboard.view.backend.workers.WorkerTiles.Inks;

/** The workers as tiles and as a table, which show the same rows in the same order. */
public final class WorkersController {
    private static final int MOST_ROWS = 10;
    private static final double HEADER = 26;

    private final WorkerRows rows;

    @FXML
    private TableView<WorkerRow> table;

    @FXML
    private Picture tiles;

    @FXML
    private StuckList stuck;

    @FXML
    private CheckBox reveal;

    @FXML
    private Label empty;

    @FXML
    private Swatch freeInk;

    @FXML
    private Swatch busyInk;

    @FXML
    private Swatch longInk;

    @FXML
    private Label free;

    @FXML
    private Label busy;

    @FXML
    private Label longBusy;

    public WorkersController(WorkerRows rows) {
        this.rows = rows;
    }

    /** Shows what the stuck workers run, the largest group first; nothing where none is stuck. */
    public void show(List<StuckRow> groups) {
        stuck.show(groups);
    }

    @FXML
    void initialize() {
        WorkerColumns.ALL.forEach(column -> table.getColumns().add(column.control()));
        table.setItems(rows.rows());
        table.setSortPolicy(sorted -> {
            rows.order(sorted.getComparator());
            return true;
        });
        table.setRowFactory(_ -> new OccupiedRow());
        table.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> HEADER
                                + table.getFixedCellSize()
                                        * Math.clamp(rows.rows().size(), 2, MOST_ROWS),
                        rows.rows()));
        reveal.selectedProperty().bindBidirectional(rows.revealed());
        empty.textProperty().bind(rows.absence());
        new TileBoard(tiles, rows, () -> new Inks(freeInk.ink(), busyInk.ink(), longInk.ink()), this::pick).install();
        legend(free, Occupation.FREE);
        legend(busy, Occupation.BUSY);
        legend(longBusy, Occupation.LONG);
    }

    private void pick(int row) {
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(row);
    }

    private void legend(Label label, Occupation occupation) {
        label.textProperty().bind(rows.counted(occupation));
    }
}
