package org.drainboard.log;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the log lies: beside the audit log on Linux, and where the platform keeps logs elsewhere. */
public final class LogFolder {
    private LogFolder() {}

    /**
     * The folder, which need not exist: {@code drainboard/log} under {@code XDG_STATE_HOME} or {@code ~/.local/state},
     * under {@code ~/Library/Logs} on macOS, under {@code %LOCALAPPDATA%} on Windows.
     *
     * @param environment as of {@link System#getenv()}
     * @param osName the system property {@code os.name}
     * @param home the system property {@code user.home}
     */
    public static Path of(Map<String, String> environment, String osName, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Logs", "drainboard");
        }
        Path base = os.startsWith("windows")
                ? absolute(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"))
                : absolute(environment.get("XDG_STATE_HOME"), Path.of(home, ".local", "state"));
        return base.resolve("drainboard").resolve("log");
    }

    /** A relative path is to be ignored (XDG Base Directory Specification, 0.8). */
    private static Path absolute(@Nullable String configured, Path otherwise) {
        try {
            return configured != null && Path.of(configured).isAbsolute() ? Path.of(configured) : otherwise;
        } catch (InvalidPathException _) {
            return otherwise;
        }
    }
}
