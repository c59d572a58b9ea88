package org.drainboard.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The least of every few measurements. What is under way at one moment, such as a flood that is being read, makes the
 * others larger by chance; what leaks is in the least of them too.
 */
final class Floors {
    /** So many measurements have one floor. */
    private static final int EACH = 6;

    private static final double MEGABYTE = 1 << 20;

    private Floors() {}

    /** In the order of time; the last few that make no whole window are left out. */
    static List<Vitals> of(List<Vitals> all, ToLongFunction<Vitals> bytes) {
        List<Vitals> floors = new ArrayList<>();
        for (int from = 0; from + EACH <= all.size(); from += EACH) {
            floors.add(all.subList(from, from + EACH).stream()
                    .min(Comparator.comparingLong(bytes))
                    .orElseThrow());
        }
        return floors;
    }

    static String words(List<Vitals> floors, ToLongFunction<Vitals> bytes) {
        return floors.stream()
                .map(each -> String.format(Locale.ROOT, "%.0f", bytes.applyAsLong(each) / MEGABYTE))
                .collect(Collectors.joining(" "));
    }
}
