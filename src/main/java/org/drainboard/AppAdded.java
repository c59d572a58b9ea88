package org.drainboard;

import java.util.ArrayList;
import java.util.List;

/** What a text has more than before. */
final class AppAdded {
    private AppAdded() {}

    /** The lines that were put in, in their order; the whole text where a line was changed. */
    static String lines(String before, String after) {
        List<String> left = new ArrayList<>(before.lines().toList().reversed());
        StringBuilder added = new StringBuilder();
        for (String line : after.lines().toList()) {
            if (!left.isEmpty() && left.getLast().equals(line)) {
                left.removeLast();
            } else {
                added.append(line).append('\n');
            }
        }
        return left.isEmpty() ? added.toString() : after;
    }
}
