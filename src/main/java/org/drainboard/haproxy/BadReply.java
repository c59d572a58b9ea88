package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import org.drainboard.model.Failure;
import org.drainboard.model.Plain;

/** Bytes that are not the reply that was asked for: cut short, not in the format, or HAProxy's refusal. */
public final class BadReply extends Exception {
    private static final long serialVersionUID = 1L;

    /** A refusal is one short line; help texts and whole pages are shortened to this many characters. */
    private static final int SHOWN = 160;

    /** Of a field or a line; enough to find it in the reply. */
    private static final int QUOTED = 60;

    private final Failure.Kind kind;

    private BadReply(Failure.Kind kind, String message) {
        // A finding about bytes, which may come every second; where the parser stood says nothing more.
        super(Plain.line(message), null, false, false);
        this.kind = kind;
    }

    static BadReply truncated(String message) {
        return new BadReply(Failure.Kind.CLOSED, message);
    }

    static BadReply malformed(String message) {
        return new BadReply(Failure.Kind.MALFORMED, message);
    }

    /** Bytes of a reply, for a message: short, and with nothing in it that would disturb a terminal. */
    static String quoted(String bytes) {
        return '"' + Plain.line(bytes, QUOTED) + '"';
    }

    /** For a reply that does not begin as it should: HAProxy's own words if it is text, else malformed or cut short. */
    static BadReply unexpected(byte[] reply, String expected) {
        if (reply.length == 0) {
            return truncated("closed without a byte; expected " + expected + " (is the socket's maxconn used up,"
                    + " or has the process just stopped?)");
        }
        String said = firstLine(reply);
        boolean complete = reply[reply.length - 1] == '\n';
        if (!said.isEmpty() && said.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return complete
                    ? new BadReply(Failure.Kind.REJECTED, "HAProxy says: " + said + advice(said))
                    : truncated("cut short after \"" + said + "\"; expected " + expected);
        }
        return complete
                ? malformed("not a reply of HAProxy's runtime socket; expected " + expected)
                : truncated("cut short; expected " + expected);
    }

    private static String firstLine(byte[] reply) {
        String text = new String(reply, 0, Math.min(reply.length, 4 * SHOWN), StandardCharsets.UTF_8).strip();
        String line = text.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    private static String advice(String said) {
        if (said.startsWith("Unknown command")) {
            return " (on a master socket, name the worker in the inventory: process: 1)";
        }
        if (said.startsWith("Can't find the target")) {
            return " (no such worker behind this master socket; `show proc` there lists them)";
        }
        return said.startsWith("Permission denied") ? " (the socket's level is too low)" : "";
    }

    /** A parser of one reply. */
    interface Parser<T> {
        T parse() throws BadReply;
    }

    /** Runs a parser and puts the name of the command before its complaint. */
    static <T> T in(String command, Parser<T> parser) throws BadReply {
        try {
            return parser.parse();
        } catch (BadReply bad) {
            throw new BadReply(bad.kind, command + ": " + bad.getMessage());
        }
    }

    public Failure.Kind kind() {
        return kind;
    }
}
