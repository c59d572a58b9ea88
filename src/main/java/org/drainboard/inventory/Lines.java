package org.drainboard.inventory;

/** The lines of a text, by offsets into it. */
record Lines(String text) {
    /** Where the line of {@code offset} begins. */
    int start(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line of {@code offset} ends, before its line end. */
    int end(int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.length();
        }
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after that of {@code offset} begins; the end of the text after the last. */
    int next(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    boolean blank(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /** Whether nothing but blanks stands before it on its line. */
    boolean leads(int offset) {
        return blank(start(offset), offset);
    }

    /** As the first line of the text ends. */
    String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    String without(int from, int to) {
        return with(from, to, "");
    }

    String with(int from, int to, String other) {
        return text.substring(0, from) + other + text.substring(to);
    }
}
