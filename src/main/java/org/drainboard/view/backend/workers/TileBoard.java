package org.drainboard.view.backend.workers;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.drainboard.view.backend.chart.Picture;
import org.drainboard.view.backend.chart.Raster;

/** The workers as tiles in a picture: painted with every reading, named to the pointer, picked by a click. */
final class TileBoard {
    private static final String TILES = "One tile a worker, the longest busy first; filled by time, full at 30 s.";
    private static final int LARGEST_TILE = 20;
    private static final double MORE_ROWS = 52;
    private static final double USUAL_WIDTH = 800;

    private final Picture tiles;
    private final WorkerRows rows;
    private final Supplier<WorkerTiles.Inks> inks;
    private final IntConsumer picked;
    private final Tooltip hovered = new Tooltip();
    private TileGrid grid = TileGrid.fit(0, 1, 1, LARGEST_TILE);

    /** @param picked called with the place of the row whose tile was clicked */
    TileBoard(Picture tiles, WorkerRows rows, Supplier<WorkerTiles.Inks> inks, IntConsumer picked) {
        this.tiles = tiles;
        this.rows = rows;
        this.inks = inks;
        this.picked = picked;
    }

    void install() {
        Tooltip.install(tiles, hovered);
        tiles.setOnMouseMoved(this::hover);
        tiles.setOnMouseClicked(this::pick);
        rows.reading().subscribe(_ -> show());
        tiles.widthProperty().subscribe(_ -> show());
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
        new WorkerTiles(rows.rows(), grid, inks.get()).accept(raster);
    }

    private void hover(MouseEvent event) {
        int tile = tile(event);
        WorkerRow row = tile < 0 ? null : rows.rows().get(tile);
        hovered.setText(row == null ? TILES : row.summary());
    }

    private void pick(MouseEvent event) {
        int tile = tile(event);
        if (tile >= 0) {
            picked.accept(tile);
        }
    }

    private int tile(MouseEvent event) {
        int tile = grid.tileAt(event.getX() * tiles.scale(), event.getY() * tiles.scale());
        return tile < rows.rows().size() ? tile : -1;
    }
}
