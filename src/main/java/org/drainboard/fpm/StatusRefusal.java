package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.drainboard.model.Failure;

/** What it means that an answer to a request for the status page has another status than 200, and what to do. */
final class StatusRefusal {
    private static final int SNIPPET = 200;

    private StatusRefusal() {}

    /** When PHP-FPM itself answers: it takes a path that is not its {@code pm.status_path} for a script. */
    static Failure overFastCgi(String where, String path, int status, byte[] body) {
        String noSuchPage = where + ": no such status page: pm.status_path is not " + path + " in this pool (HTTP "
                + status + ", \"" + says(body) + "\"). ";
        return refused(
                switch (status) {
                    case 403 ->
                        noSuchPage + "PHP-FPM took the path for a script, and security.limit_extensions refuses it. "
                                + "Set pm.status_path to it and reload, or correct status: in the inventory";
                    case 404 ->
                        noSuchPage + "PHP-FPM took the path for a script, and there is no such file. "
                                + "Set pm.status_path to it and reload, or correct status: in the inventory";
                    default ->
                        where + ": the status page " + path + " answers HTTP " + status + ", where 200 was expected (\""
                                + says(body) + "\"). The error log of PHP-FPM may say why";
                });
    }

    /** When a web server stands between. */
    static Failure overHttp(String where, int status, byte[] body) {
        String got = where + ": the status page answers HTTP " + status + ", where 200 was expected (\"" + says(body)
                + "\"). ";
        return refused(
                switch (status) {
                    case 301, 302, 303, 307, 308 ->
                        got + "It redirects elsewhere, which is not followed: put the final address into the inventory";
                    case 401, 403 ->
                        got + "The web server lets only some clients see it, or security.limit_extensions refuses"
                                + " the path: allow this host there, and check pm.status_path";
                    case 404 ->
                        got + "Check that the web server passes this path on to PHP-FPM, as SCRIPT_NAME, and that"
                                + " pm.status_path is the same";
                    case 502, 503, 504 ->
                        got + "The web server is there, but gets no answer from PHP-FPM: the pool is down or has"
                                + " no free worker; pm.status_listen would still answer";
                    default -> got + "The logs of the web server and of PHP-FPM may say why";
                });
    }

    private static Failure refused(String message) {
        return new Failure(Failure.Kind.REJECTED, message);
    }

    private static String says(byte[] body) {
        return Printable.of(new String(Arrays.copyOf(body, Math.min(body.length, SNIPPET)), UTF_8));
    }
}
