package org.drainboard.view.inventory;

/** What belongs into each field, in a few words; the README has the whole of it. */
final class KeyHints {
    private KeyHints() {}

    static String of(Kind kind, String key) {
        return switch (key) {
            case "name" -> "as it is called on screen and in commands";
            case "access" -> "read-only, arm or write";
            case "socket" -> "unix:PATH, tcp://HOST:PORT or ssh://[USER@]HOST[:PORT]/PATH";
            case "process" -> "of a master socket: which worker";
            case "stats" -> "http(s)://HOST[:PORT]/PATH of the stats page, where there is no socket";
            case "user" -> "for the page";
            case "password" -> "where it is kept: env:NAME or secret:NAME; never the password itself";
            case "ca" -> "a PEM file of the authorities to believe";
            case "status" -> "fcgi://HOST:PORT/PATH, fcgi+unix:SOCKET#/PATH, fcgi+ssh://... or http(s)://...";
            case "listen" -> "where its requests go: HOST:PORT or unix:PATH";
            case "ping" -> "ping.path, if it has one";
            case "max_children" -> "pm.max_children: the status page does not say it";
            case "serves" -> "BACKEND/SERVER or BACKEND/*, apart by commas";
            case "backend" -> "the backend that is tried";
            case "via" -> "fcgi: to the pool; http: to the server; frontend: through HAProxy";
            case "script" -> "SCRIPT_FILENAME, for fcgi";
            case "path" -> "with a query string if wanted";
            case "host" ->
                kind == Kind.CHECK ? "the Host header; for frontend also where to connect" : "the site's name";
            case "expect" -> "the HTTP status that counts as an answer";
            case "timeout" -> "such as 2s";
            case "every" -> "such as 5s";
            default -> "";
        };
    }
}
