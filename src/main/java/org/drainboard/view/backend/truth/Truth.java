package org.drainboard.view.backend.truth;

import java.util.List;

/**
 * What one observer says.
 *
 * @param headline its answer in a few words
 * @param lines the numbers behind it, the most telling first
 */
public record Truth(Tone tone, String headline, List<Line> lines) {
    public Truth {
        lines = List.copyOf(lines);
    }

    /** One fact: what it is about, and what is known. */
    public record Line(Tone tone, String label, String text) {}
}
