package org.drainboard.view.raw;

import java.util.List;
import java.util.function.Function;

/** What Tab does: first as much as all candidates have in common, then one candidate after the other. */
final class Tabbing {
    private final Function<String, List<String>> candidates;
    private List<String> offered = List.of();
    private String made = "";
    private int at = -1;

    /** @param candidates whole lines that a beginning may become, none of them the beginning itself */
    Tabbing(Function<String, List<String>> candidates) {
        this.candidates = candidates;
    }

    /** The line after one more Tab, or the same where nothing fits. */
    String next(String typed) {
        if (at >= 0 && typed.equals(made) && offered.size() > 1) {
            at = (at + 1) % offered.size();
            made = offered.get(at);
            return made;
        }
        offered = candidates.apply(typed);
        at = -1;
        if (offered.isEmpty()) {
            return typed;
        }
        String common = common(offered);
        if (offered.size() > 1 && common.length() <= typed.length()) {
            at = 0;
            common = offered.getFirst();
        }
        made = common;
        return made;
    }

    private static String common(List<String> lines) {
        String first = lines.getFirst();
        int length = first.length();
        for (String line : lines) {
            int same = 0;
            while (same < Math.min(length, line.length()) && line.charAt(same) == first.charAt(same)) {
                same++;
            }
            length = same;
        }
        return first.substring(0, length);
    }
}
