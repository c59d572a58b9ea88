package org.drainboard.inventory;

/** What became of a text. */
sealed interface Parsed<T> {
    record Good<T>(T value) implements Parsed<T> {}

    /** {@code why} completes a sentence about the text; empty when the expectation says it all, a question
     * when it is the better hint. */
    record Bad<T>(String why) implements Parsed<T> {}

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(String why) {
        return new Bad<>(why);
    }
}
