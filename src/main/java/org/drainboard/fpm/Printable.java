package org.drainboard.fpm;

/** Bytes and text of a stranger, made fit for a message. */
final class Printable {
    private static final int LONGEST = 60;

    private Printable() {}

    /** One short line: control and formatting characters replaced, the rest of a long text cut off. */
    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
