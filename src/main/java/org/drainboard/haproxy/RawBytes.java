package org.drainboard.haproxy;

import java.util.Optional;

/** Which bytes a typed line may hold: printable ASCII without what ends, quotes or prolongs a command. */
final class RawBytes {
    /** HAProxy does not answer a line of 16 KB or more at all; nobody types one of a thousand letters. */
    private static final int LONGEST = 1000;

    private RawBytes() {}

    /** Why the line cannot be sent, or empty when every byte is harmless. */
    static Optional<String> objection(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.of("the line has " + typed.length() + " characters, at most " + LONGEST + " are sent");
        }
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return Optional.of(String.format(
                        "character %d is U+%04X; only printable ASCII is sent, with blanks between words",
                        i + 1, (int) c));
            }
            if (c == ';') {
                return Optional.of("a \";\" begins another command; send one command at a time");
            }
            if (c == '\\') {
                return Optional.of("a backslash quotes the next character; nothing that needs quoting is sent");
            }
        }
        if (typed.isBlank()) {
            return Optional.of("there is no command; try: show info");
        }
        return typed.contains("<<")
                ? Optional.of("\"<<\" begins a payload of further lines; only one line is sent; use HAProxy's socket"
                        + " itself for that, e.g. with socat")
                : Optional.empty();
    }
}
