package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code show sess} reply (Management Guide, section 9.3): a line a session, {@code 0x55d0: proto=tcpv4 src=... fe=...
 * be=B srv=S ... age=3s ...}, and an empty line.
 */
final class SessionList {
    private static final Pattern SESSION = Pattern.compile("(0x[0-9a-f]+): ");

    private SessionList() {}

    /** The names of the sessions on one server. */
    static Set<String> of(byte[] reply, String backend, String server) throws BadReply {
        String text = new String(reply, StandardCharsets.UTF_8);
        if (!text.endsWith("\n\n") && !text.equals("\n")) {
            throw text.isBlank() || text.startsWith("0x")
                    ? BadReply.truncated(
                            "cut short after " + reply.length + " bytes: the empty line that ends a reply is missing")
                    : BadReply.unexpected(reply, "a line \"0x...: proto=... be=... srv=...\" a session");
        }
        if (!text.isBlank() && !text.startsWith("0x")) {
            throw BadReply.unexpected(reply, "a line \"0x...: proto=... be=... srv=...\" a session");
        }
        String wanted = " be=" + backend + " srv=" + server + " ";
        Set<String> names = new HashSet<>();
        for (String line : text.lines().filter(line -> !line.isEmpty()).toList()) {
            Matcher session = SESSION.matcher(line);
            if (!session.lookingAt()) {
                throw BadReply.malformed("expected a session \"0x...: proto=...\", got " + BadReply.quoted(line));
            }
            if (line.contains(wanted)) {
                names.add(session.group(1));
            }
        }
        return names;
    }
}
