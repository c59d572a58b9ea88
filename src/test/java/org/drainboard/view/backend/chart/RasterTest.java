package org.drainboard.view.backend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RasterTest {
    private static final int RED = 0xffff0000;

    private final Raster raster = new Raster(4, 4);

    @Test
    void aBarCoversItsPixelsAndNoOthers() {
        raster.bar(1, 2, 1, 3, RED);

        assertThat(raster.at(1, 1)).isEqualTo(RED);
        assertThat(raster.at(2, 2)).isEqualTo(RED);
        assertThat(new int[] {raster.at(0, 1), raster.at(3, 1), raster.at(1, 0), raster.at(1, 3)})
                .containsOnly(0);
    }

    @Test
    void anEndWithinAPixelCoversItInPart() {
        raster.bar(0, 1, 1.5, 4, RED);

        assertThat(raster.at(0, 1)).isEqualTo(0x80800000);
        assertThat(raster.at(0, 2)).isEqualTo(RED);
    }

    @Test
    void whatIsTranslucentMixesWithWhatIsBelow() {
        raster.bar(0, 1, 0, 4, 0xff0000ff);
        raster.bar(0, 1, 0, 4, 0x80ff0000);

        assertThat(raster.at(0, 0)).isEqualTo(0xff80007f);
    }

    @Test
    void whatIsOutsideOfThePictureIsLeftOut() {
        raster.bar(-2, 99, -5, 99, RED);
        raster.bar(0, 1, 3, 1, 0xff00ff00);

        assertThat(raster.at(0, 0)).isEqualTo(RED);
        assertThat(raster.at(3, 3)).isEqualTo(RED);
        raster.clear();
        assertThat(raster.at(3, 3)).isZero();
    }
}
