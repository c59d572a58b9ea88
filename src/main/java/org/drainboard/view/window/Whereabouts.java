package org.drainboard.view.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window belongs when a screen was unplugged or got another resolution. Pixels, as the toolkit counts them. */
final class Whereabouts {
    /** The part by which a window is taken hold of with the mouse. */
    private static final double TITLE = 40;
    /** Less of it than this cannot be taken hold of. */
    private static final double HOLD = 100;

    private Whereabouts() {}

    /**
     * Where it should go, or empty when it can stay: enough of its title lies on one of the screens.
     *
     * @param screens their parts that no panel covers; without one nothing can be said
     */
    static Optional<Rectangle2D> of(Rectangle2D window, List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(window.getMinX(), window.getMinY(), window.getWidth(), TITLE);
        if (screens.isEmpty() || screens.stream().anyMatch(screen -> holdable(title, screen))) {
            return Optional.empty();
        }
        return screens.stream()
                .max(Comparator.comparingDouble((Rectangle2D screen) -> common(window, screen))
                        .thenComparing(Comparator.comparingDouble((Rectangle2D screen) -> distance(window, screen))
                                .reversed()))
                .map(screen -> onto(window, screen));
    }

    private static boolean holdable(Rectangle2D title, Rectangle2D screen) {
        double width = Math.min(title.getMaxX(), screen.getMaxX()) - Math.max(title.getMinX(), screen.getMinX());
        return width >= Math.min(HOLD, title.getWidth())
                && title.getMinY() >= screen.getMinY() - TITLE / 2
                && title.getMinY() + TITLE / 2 <= screen.getMaxY();
    }

    private static double common(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
        double height = Math.min(window.getMaxY(), screen.getMaxY()) - Math.max(window.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static double distance(Rectangle2D window, Rectangle2D screen) {
        return Math.hypot(
                middle(window.getMinX(), window.getMaxX()) - middle(screen.getMinX(), screen.getMaxX()),
                middle(window.getMinY(), window.getMaxY()) - middle(screen.getMinY(), screen.getMaxY()));
    }

    private static double middle(double from, double to) {
        return (from + to) / 2;
    }

    /** As large as it was, if there is room; as near to where it was as goes. */
    private static Rectangle2D onto(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(window.getWidth(), screen.getWidth());
        double height = Math.min(window.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }
}
