package org.drainboard;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether a window can be shown. */
final class AppDisplay {
    private AppDisplay() {}

    /** On macOS and Windows there always is a display; elsewhere X11 or Wayland says where, or JavaFX draws headless. */
    static boolean present(Map<String, String> env, Properties properties) {
        String os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.startsWith("mac")
                || os.startsWith("windows")
                || "Headless".equals(properties.getProperty("glass.platform"))
                || !env.getOrDefault("DISPLAY", "").isEmpty()
                || !env.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
