package org.drainboard.model.fpm;

import org.jspecify.annotations.Nullable;

/**
 * The request of a worker, as a client sent it: every field may be hostile or private.
 *
 * @param uri with its query string
 * @param script the script's file, or null
 * @param user from Basic authentication, or null
 */
public record WorkerRequest(
        String method,
        String uri,
        @Nullable String script,
        @Nullable String user) {
    /** The URI without its query string, which may hold secrets. */
    public String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** The same request with the query string and the user masked: what a screen or a report shows by default. */
    public WorkerRequest redacted() {
        String masked = uri.indexOf('?') < 0 ? uri : path() + "?…";
        return new WorkerRequest(method, masked, script, user == null ? null : "…");
    }
}
