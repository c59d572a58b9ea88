package org.drainboard.model.inventory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A real request that the user wants sent.
 *
 * @param script SCRIPT_FILENAME, needed for {@link Via#FCGI}
 * @param path the request's path, with a query string if wanted
 * @param host the Host header; for {@link Via#FRONTEND} also where to connect, as HOST or HOST:PORT
 * @param expect the HTTP status that counts as an answer
 */
public record RequestCheck(
        String backend,
        Via via,
        @Nullable String script,
        String path,
        @Nullable String host,
        int expect,
        Duration timeout,
        Duration every) {
    /** The way that the request takes. */
    public enum Via {
        /** To the pools behind the backend, over FastCGI. */
        FCGI,
        /** To the address of each of the backend's servers. */
        HTTP,
        /** Through HAProxy, as a user's would go. */
        FRONTEND
    }

    /** The same, given up after another time. */
    public RequestCheck within(Duration other) {
        return new RequestCheck(backend, via, script, path, host, expect, other, every);
    }
}
