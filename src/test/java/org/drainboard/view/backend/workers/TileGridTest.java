package org.drainboard.view.backend.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TileGridTest {
    @Test
    void fewWorkersGetLargeTilesAndManyGetSmallOnesThatAllFit() {
        assertThat(TileGrid.fit(8, 800, 20, 20).pitch()).isEqualTo(20);

        TileGrid many = TileGrid.fit(400, 850, 52, 20);
        assertThat(many.pitch()).isBetween(8, 14);
        assertThat(many.y(399) + many.pitch()).isLessThanOrEqualTo(52);
    }

    @Test
    void aPointFindsItsTileAndNoOther() {
        TileGrid grid = TileGrid.fit(10, 100, 40, 20);

        for (int tile = 0; tile < 10; tile++) {
            assertThat(grid.tileAt(grid.x(tile) + 1, grid.y(tile) + 1)).isEqualTo(tile);
        }
        assertThat(grid.tileAt(-1, 0)).isEqualTo(-1);
        assertThat(grid.tileAt(101, 0)).isEqualTo(-1);
        assertThat(grid.tileAt(0, 41)).isEqualTo(-1);
    }

    @Test
    void moreWorkersThanPixelsDoNotBreakIt() {
        assertThat(TileGrid.fit(100_000, 10, 10, 20).pitch()).isEqualTo(3);
        assertThat(TileGrid.fit(0, 0, 0, 20).tileAt(0, 0)).isEqualTo(-1);
    }
}
