package org.drainboard.haproxy;

import java.util.Optional;

/**
 * Names that may stand in a command. HAProxy itself takes only {@code [A-Za-z0-9_.:-]+} for proxies and servers; any
 * other byte could end the command and begin another one.
 */
final class RuntimeName {
    /** A line of HAProxy's configuration has 2,048 bytes at most, and a command of 16 KB is not answered at all. */
    private static final int LONGEST = 1000;

    private RuntimeName() {}

    /** Why the text is no name that may be sent, or empty when it is one. */
    static Optional<String> objection(String what, String name) {
        if (name.isEmpty()) {
            return Optional.of("the " + what + " has no name");
        }
        if (name.length() > LONGEST) {
            return Optional.of("the " + what + " name \"" + printable(name) + "...\" has " + name.length()
                    + " characters; HAProxy has no name of more than " + LONGEST + ", so nothing is sent");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!allowed(c)) {
                return Optional.of("the " + what + " name \"" + printable(name) + "\" has "
                        + (c > ' ' && c < 0x7f
                                ? "the character '" + c + "'"
                                : String.format("the character U+%04X", (int) c))
                        + "; HAProxy names hold letters, digits and _ . : - only, so nothing is sent");
            }
        }
        return Optional.empty();
    }

    private static boolean allowed(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || "_.:-".indexOf(c) >= 0;
    }

    private static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.chars().limit(80).forEach(c -> shown.append(c >= ' ' && c < 0x7f ? (char) c : '?'));
        return shown.toString();
    }
}
