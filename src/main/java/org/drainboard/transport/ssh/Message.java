package org.drainboard.transport.ssh;

import java.util.Arrays;
import java.util.Optional;

/** The messages of channels, by their numbers (RFC 4254, section 9). */
enum Message {
    OPEN(90),
    OPEN_CONFIRMATION(91),
    OPEN_FAILURE(92),
    WINDOW_ADJUST(93),
    DATA(94),
    EXTENDED_DATA(95),
    EOF(96),
    CLOSE(97),
    REQUEST(98),
    SUCCESS(99),
    FAILURE(100);

    private final int number;

    Message(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Optional<Message> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }
}
