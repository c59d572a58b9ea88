package org.drainboard.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The oracle itself can tell a line from a square, and much heap from little. */
final class GrowthTest {
    private static final byte[] INPUT = new byte[1_500];

    private static long sink;

    @Test
    void squareWorkIsSeen() {
        assertThatThrownBy(() -> Growth.check(GrowthTest::square, INPUT)).hasMessageContaining("times the work");
    }

    @Test
    void workAlongALineIsNot() {
        assertThatCode(() -> Growth.check(GrowthTest::line, INPUT)).doesNotThrowAnyException();
    }

    @Test
    void heapWithoutMeasureIsSeen() {
        assertThatThrownBy(() -> Oracle.check(_ -> sink += new byte[32 << 20].length, INPUT))
                .hasMessageContaining("bytes of heap");
    }

    @Test
    void aMessageThatFillsTheScreenIsSeen() {
        assertThatThrownBy(() -> Oracle.declared("x".repeat(5_000))).hasMessageContaining("5000 characters");
        assertThatThrownBy(() -> Oracle.declared("a\u001b[2J")).hasMessageContaining("character 27");
    }

    private static void square(byte[] input) {
        for (byte one : input) {
            for (byte other : input) {
                sink += one ^ other;
            }
        }
    }

    private static void line(byte[] input) {
        for (int time = 0; time < 3_000; time++) {
            for (byte one : input) {
                sink += one ^ time;
            }
        }
    }
}
