package org.drainboard.operate.drain;

import java.time.Duration;
import org.drainboard.model.Spans;
import org.jspecify.annotations.Nullable;

/**
 * A request that a worker runs for the server. Safe to show: no query string, no control characters.
 *
 * @param pool where it runs
 * @param worker the worker's process id
 * @param path what the client asked for, or null where the page does not say
 * @param script the script's file, or null
 * @param age how long it has run, or null where the page gives an impossible value
 */
public record RunningRequest(
        String pool,
        int worker,
        @Nullable String path,
        @Nullable String script,
        @Nullable Duration age) {
    /** To be read aloud: {@code /slow.php for 14 s}. */
    public String text() {
        String what = path != null ? path : script != null ? script : "a request that the page does not name";
        return age == null ? what : what + " for " + Spans.text(age);
    }
}
