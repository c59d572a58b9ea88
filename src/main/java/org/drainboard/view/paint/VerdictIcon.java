package org.drainboard.view.paint;

import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A verdict as a shape of its own, 14 by 14, so that it is told without colour. */
public final class VerdictIcon extends SVGPath {
    private @Nullable Verdict shown;

    public VerdictIcon() {
        setFillRule(FillRule.EVEN_ODD);
        getStyleClass().add("verdict-icon");
    }

    public VerdictIcon(Verdict verdict) {
        this();
        show(verdict);
    }

    public void show(Verdict verdict) {
        if (verdict == shown) {
            return;
        }
        getStyleClass().removeIf(name -> name.startsWith("verdict-is-"));
        getStyleClass().add(VerdictStyle.of(verdict));
        setContent(outline(verdict));
        shown = verdict;
    }

    private static String outline(Verdict verdict) {
        return switch (verdict) {
            // a filled octagon with a cross cut out
            case FALSE_HEALTHY ->
                "M4.1 0H9.9L14 4.1V9.9L9.9 14H4.1L0 9.9V4.1Z"
                        + "M4.9 3.6L3.6 4.9L5.7 7L3.6 9.1L4.9 10.4L7 8.3L9.1 10.4L10.4 9.1L8.3 7L10.4 4.9L9.1 3.6L7 5.7Z";
            // a filled disc with an arrow up cut out: it could serve
            case FALSE_DOWN -> "M7 0A7 7 0 1 1 7 14A7 7 0 1 1 7 0Z" + "M7 2.8L11 7.2H8.1V11.2H5.9V7.2H3Z";
            // a filled triangle with an exclamation mark cut out
            case AT_RISK -> "M7 0.4L14 13.4H0Z" + "M6.1 5H7.9L7.6 9.2H6.4Z" + "M6.2 10.2H7.8V11.8H6.2Z";
            // a ring with a question mark
            case CANNOT_TELL ->
                "M7 0A7 7 0 1 1 7 14A7 7 0 1 1 7 0Z" + "M7 1.3A5.7 5.7 0 1 0 7 12.7A5.7 5.7 0 1 0 7 1.3Z"
                        + "M4.7 5.6C4.7 4.1 5.7 3.2 7.1 3.2C8.5 3.2 9.5 4.1 9.5 5.3C9.5 6.3 8.9 6.8 8.3 7.2"
                        + "C7.8 7.6 7.7 7.8 7.7 8.4H6.3C6.3 7.2 6.7 6.8 7.3 6.3C7.8 6 8 5.7 8 5.3C8 4.8 7.6 4.5 7.1 4.5"
                        + "C6.5 4.5 6.1 4.9 6.1 5.6Z" + "M6.2 9.3H7.8V10.9H6.2Z";
            // a tick
            case HONEST -> "M1.2 7.4L2.7 5.9L5.6 8.8L11.6 2.8L13.1 4.3L5.6 11.8Z";
        };
    }
}
