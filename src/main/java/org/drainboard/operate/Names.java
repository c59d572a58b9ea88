package org.drainboard.operate;

import java.util.List;

/** Names in a sentence: {@code web1, web2 and 7 more}. */
final class Names {
    private static final int SHOWN = 3;

    private Names() {}

    static String of(List<Scene.Side> sides) {
        return join(sides.stream().map(Scene.Side::name).toList());
    }

    static String join(List<String> names) {
        return names.size() <= SHOWN + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }
}
