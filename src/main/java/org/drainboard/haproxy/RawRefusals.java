package org.drainboard.haproxy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commands that are never sent, though each byte of them is harmless. */
final class RawRefusals {
    private static final String SETTING =
            "it is a setting of one connection, and every command has a connection of its own: it would change nothing";
    private static final String SECRET = "it tells or takes secrets, and what is typed and answered here is written"
            + " into the audit log; use HAProxy's socket itself for that";

    /** By the command's first words. */
    private static final Map<String, String> BY_WORDS = Map.ofEntries(
            Map.entry("prompt", "it begins a conversation; every command has a connection of its own"),
            Map.entry("quit", "there is no connection to quit: every command has one of its own"),
            Map.entry("user", SETTING),
            Map.entry("operator", SETTING),
            Map.entry("expert-mode", SETTING),
            Map.entry("experimental-mode", SETTING),
            Map.entry("mcli-debug-mode", SETTING),
            Map.entry("set severity-output", SETTING),
            Map.entry("set timeout", SETTING),
            Map.entry("show env", SECRET),
            Map.entry("show tls-keys", SECRET),
            Map.entry("set ssl tls-key", SECRET),
            Map.entry("set dynamic-cookie-key", SECRET));

    /** Options of {@code show events}: letters may stand together, as in {@code -nw}. */
    private static final Pattern WAITS = Pattern.compile("show events .*-\\w*w.*");

    private RawRefusals() {}

    static Optional<String> objection(String line) {
        if (line.startsWith("@")) {
            return Optional.of("\"@\" addresses a process behind a master socket; the inventory does that (process: N),"
                    + " so leave it out and choose the HAProxy");
        }
        if (WAITS.matcher(line).matches()) {
            return Optional.of("-w waits for events without end; leave it out to see those that are there");
        }
        return BY_WORDS.entrySet().stream()
                .filter(each -> line.equals(each.getKey()) || line.startsWith(each.getKey() + " "))
                .map(each -> each.getKey() + ": " + each.getValue())
                .findFirst();
    }
}
