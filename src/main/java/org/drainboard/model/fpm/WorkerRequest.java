package org.drainboard.model.fpm;

import org.drainboard.model.Plain;
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
    /**
     * The URI without its query string, which may hold secrets; nor with the parameters that follow a semicolon, where
     * old applications keep the session.
     */
    public String path() {
        return uri.substring(0, secret());
    }

    /**
     * The same request, fit for a screen or a report: what follows the path and the user are masked, and control
     * characters, which could steer a terminal, are written as escapes. Done twice it changes nothing more.
     */
    public WorkerRequest redacted() {
        String masked = secret() == uri.length() ? uri : path() + uri.charAt(secret()) + "…";
        return new WorkerRequest(
                Plain.whole(method),
                Plain.whole(masked),
                script == null ? null : Plain.whole(script),
                user == null ? null : "…");
    }

    private int secret() {
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '?' || uri.charAt(i) == ';') {
                return i;
            }
        }
        return uri.length();
    }
}
