package org.drainboard.cli;

/** Text that came over the wire, made safe for a terminal. */
final class Plain {
    private Plain() {}

    /** The same text with every control character shown as {@code \xNN}, so that no escape sequence survives. */
    static String text(String wire) {
        StringBuilder safe = new StringBuilder(wire.length());
        wire.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                safe.append(String.format("\\x%02x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
