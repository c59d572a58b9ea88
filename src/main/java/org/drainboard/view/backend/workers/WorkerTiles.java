package org.drainboard.view.backend.workers;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.view.backend.chart.Raster;

/**
 * One tile a worker: a frame when it is free, filled from the foot when it is busy, the higher the longer. The scale
 * is logarithmic, from 0.1 s to 30 s, so that a slow page and a stuck one differ at a glance.
 */
public record WorkerTiles(List<WorkerRow> rows, TileGrid grid, Inks inks) implements Consumer<Raster> {
    /** Colours, ARGB. */
    public record Inks(int free, int busy, int longBusy) {}

    private static final double SHORTEST = Math.log(0.1);
    private static final double LONGEST = Math.log(30);
    /** A busy worker is never drawn as an empty frame. */
    private static final double LEAST = 0.2;

    @Override
    public void accept(Raster raster) {
        for (int tile = 0; tile < Math.min(rows.size(), grid.count()); tile++) {
            WorkerRow row = rows.get(tile);
            Occupation occupation = row.occupation().get();
            int ink = switch (occupation) {
                case FREE -> inks.free();
                case BUSY -> inks.busy();
                case LONG -> inks.longBusy();
            };
            frame(raster, grid.x(tile), grid.y(tile), ink);
            if (occupation != Occupation.FREE) {
                int side = grid.pitch() - gap();
                double height = side * level(row.busyFor());
                raster.bar(grid.x(tile), side, grid.y(tile) + side - height, grid.y(tile) + (double) side, ink);
            }
        }
    }

    /** How full a tile is: 0 to 1. */
    static double level(Duration busy) {
        double seconds = Math.max(busy.toMillis(), 1) / 1000.0;
        return Math.clamp((Math.log(seconds) - SHORTEST) / (LONGEST - SHORTEST), LEAST, 1);
    }

    private void frame(Raster raster, int x, int y, int ink) {
        int side = grid.pitch() - gap();
        raster.bar(x, side, y, y + 1.0, ink);
        raster.bar(x, side, y + side - 1.0, y + side, ink);
        raster.bar(x, 1, y + 1.0, y + side - 1.0, ink);
        raster.bar(x + side - 1, 1, y + 1.0, y + side - 1.0, ink);
    }

    private int gap() {
        return Math.max(1, grid.pitch() / 6);
    }
}
