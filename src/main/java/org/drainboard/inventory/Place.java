package org.drainboard.inventory;

/** A place in the file, counted from 1. */
record Place(int line, int column) {
    /** The file as a whole. */
    static final Place FILE = new Place(0, 0);

    static final Place START = new Place(1, 1);

    /** The place of the character at {@code offset} of {@code text}. */
    static Place of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, text.codePointCount(lineStart, offset) + 1);
    }
}
