package org.drainboard.verdict.agreement;

import java.util.List;

/** Several names, so that one can read them aloud: {@code lb1}, {@code lb1 and lb2}, {@code lb1 and 48 more}. */
final class Names {
    private static final int FEW = 3;

    private Names() {}

    static String of(List<String> names) {
        if (names.size() > FEW) {
            return names.getFirst() + " and " + (names.size() - 1) + " more";
        }
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** {@code says} for one, {@code say} for several. */
    static String verb(List<String> names, String one, String several) {
        return names.size() == 1 ? one : several;
    }
}
