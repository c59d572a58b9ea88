package org.drainboard.view.theme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The typeface of the window. None is bundled: it is the best of those installed. All of these have figures of equal
 * width, so numbers stand in columns; Inter does not by default, and JavaFX cannot switch its figures.
 */
final class Typeface {
    private static final List<String> WANTED = List.of(
            "Segoe UI",
            "SF Pro Text",
            "Helvetica Neue",
            "Noto Sans",
            "Roboto",
            "Ubuntu",
            "Cantarell",
            "Liberation Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans");

    private Typeface() {}

    static String best() {
        Set<String> installed = new HashSet<>(Font.getFamilies());
        return WANTED.stream()
                .filter(installed::contains)
                .findFirst()
                .orElse(Font.getDefault().getFamily());
    }
}
