package org.drainboard.fpm;

import org.drainboard.model.Plain;

/** Bytes and text of a stranger, made fit for a message. */
final class Printable {
    private static final int LONGEST = 60;

    private Printable() {}

    /** One short line: control and formatting characters escaped, the rest of a long text cut off. */
    static String of(String text) {
        return Plain.line(text.strip(), LONGEST);
    }
}
