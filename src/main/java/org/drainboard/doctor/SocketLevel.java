package org.drainboard.doctor;

import java.util.Arrays;
import java.util.Optional;

/** What a runtime socket allows (Management Guide, section 9.3, "level"). */
enum SocketLevel {
    USER("user"),
    OPERATOR("operator"),
    ADMIN("admin");

    private final String word;

    SocketLevel(String word) {
        this.word = word;
    }

    /** The answer to {@code show cli level}. */
    static Optional<SocketLevel> of(String answer) {
        return Arrays.stream(values())
                .filter(level -> level.word.equals(answer.strip()))
                .findFirst();
    }

    String word() {
        return word;
    }
}
