package org.drainboard.model.verdict;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stuck workers that run the same thing. Safe to show: no query string, no control characters, not endless.
 *
 * @param script the script's file, or null where the page names none
 * @param path the path that the client asked for, or null where it is not known, or where it differs within the group
 * @param workers how many; at least 1
 * @param youngest how long the youngest of their requests has run
 * @param oldest the same of the oldest
 */
public record StuckGroup(
        @Nullable String script, @Nullable String path, int workers, Duration youngest, Duration oldest) {
    /**
     * What they run, to be read aloud: {@code /checkout.php}; with the path where the script is a front controller:
     * {@code /index.php (/cart)}.
     */
    public String name() {
        if (script == null) {
            return path == null ? "requests that the page does not name" : path;
        }
        String file = script.substring(Math.max(0, script.lastIndexOf('/')));
        return path == null || path.endsWith(file) ? file : file + " (" + path + ")";
    }
}
