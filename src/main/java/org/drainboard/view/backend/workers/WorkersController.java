package org.drainboard.view.backend.workers;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.drainboard.view.backend.chart.Picture;
import org.drainboard.view.backend.chart.Raster;
import org.drainboard.view.backend.chart.Swatch;

/** The workers as tiles and as a table, which show the same rows in the same order. */
public final class WorkersController {
    private static final String TILES = "One tile a worker, the longest busy first; filled by time, full at 30 s.";
    private static final int MOST_ROWS = 10;
    private static final double HEADER = 29;
    private static final int LARGEST_TILE = 20;
    private static final double MORE_ROWS = 52;
    private static final double USUAL_WIDTH = 800;

    private final WorkerRows rows;
    private final Tooltip hovered = new Tooltip();
    private TileGrid grid = TileGrid.fit(0, 1, 1, LARGEST_TILE);

    @FXML
    private TableView<WorkerRow> table;

    @FXML
    private Picture tiles;

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
        Tooltip.install(tiles, hovered);
        tiles.setOnMouseMoved(this::hover);
        tiles.setOnMouseClicked(this::pick);
        legend(free, Occupation.FREE);
        legend(busy, Occupation.BUSY);
        legend(longBusy, Occupation.LONG);
        rows.reading().subscribe(_ -> show());
        tiles.widthProperty().subscribe(_ -> show());
    }

    private void legend(Label label, Occupation occupation) {
        label.textProperty().bind(rows.counted(occupation));
    }

    private void show() {
        tiles.setManaged(!rows.rows().isEmpty());
        // Before the first layout the width is not known; most pools fit in one row.
        double width = tiles.getWidth() > 0 ? tiles.getWidth() : USUAL_WIDTH;
        boolean oneRow = rows.rows().size() <= width / LARGEST_TILE;
        tiles.setPrefHeight(oneRow ? LARGEST_TILE : MORE_ROWS);
        tiles.paint(this::paint);
    }

    private void paint(Raster raster) {
        double scale = tiles.scale();
        grid = TileGrid.fit(
                rows.rows().size(), raster.width(), raster.height(), (int) Math.round(LARGEST_TILE * scale));
        WorkerTiles.Inks inks = new WorkerTiles.Inks(freeInk.ink(), busyInk.ink(), longInk.ink());
        new WorkerTiles(rows.rows(), grid, inks).accept(raster);
    }

    private void hover(MouseEvent event) {
        int tile = tile(event);
        WorkerRow row = tile < 0 ? null : rows.rows().get(tile);
        hovered.setText(row == null ? TILES : row.summary());
    }

    private void pick(MouseEvent event) {
        int tile = tile(event);
        if (tile >= 0) {
            table.getSelectionModel().clearAndSelect(tile);
            table.scrollTo(tile);
        }
    }

    private int tile(MouseEvent event) {
        int tile = grid.tileAt(event.getX() * tiles.scale(), event.getY() * tiles.scale());
        return tile < rows.rows().size() ? tile : -1;
    }
}
