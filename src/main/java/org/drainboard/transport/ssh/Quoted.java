package org.drainboard.transport.ssh;

/** Text that a shell takes as one word and nothing else. */
final class Quoted {
    private Quoted() {}

    /** The text itself where no shell could see more in it, else in single quotes. */
    static String word(String text) {
        return text.matches("[A-Za-z0-9_./@%+:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
