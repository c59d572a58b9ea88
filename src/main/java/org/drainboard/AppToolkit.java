package org.drainboard;

import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX. */
final class AppToolkit {
    /** Held here, because a logger that nobody holds may be collected, and its filter with it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /**
     * JavaFX prefers named modules and warns at each start. Drainboard is on the class path by choice, since most of its
     * libraries have no module, and JavaFX is tested so.
     */
    private static final String KNOWN = "Unsupported JavaFX configuration: classes were loaded from";

    private AppToolkit() {}

    /**
     * Starts it, once in the life of the process.
     *
     * @param first runs on the JavaFX thread
     * @throws UnsupportedOperationException if the display cannot be opened
     */
    static void start(Runnable first) {
        quieten();
        Platform.startup(first);
    }

    /** Keeps that one warning off the terminal, and lets every other through. */
    static Logger quieten() {
        JAVAFX.setFilter(each -> each.getMessage() == null || !each.getMessage().startsWith(KNOWN));
        return JAVAFX;
    }
}
