package org.drainboard.view.raw;

import java.util.ArrayList;
import java.util.List;

/** The lines that were sent, to be walked through with up and down. Kept for as long as the window lives, and no longer. */
final class InputHistory {
    private static final int MOST = 500;

    private final List<String> lines = new ArrayList<>();
    private String unsent = "";
    private int at;

    /** A line was sent; one that repeats the one before it counts once. */
    void add(String line) {
        if (lines.isEmpty() || !lines.getLast().equals(line)) {
            lines.add(line);
        }
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
        at = lines.size();
        unsent = "";
    }

    /** @param current what stands in the input; kept, so that one comes back to it */
    String older(String current) {
        if (at == lines.size()) {
            unsent = current;
        }
        at = Math.max(0, at - 1);
        return lines.isEmpty() ? current : lines.get(at);
    }

    String newer(String current) {
        if (at >= lines.size()) {
            return current;
        }
        at++;
        return at == lines.size() ? unsent : lines.get(at);
    }
}
