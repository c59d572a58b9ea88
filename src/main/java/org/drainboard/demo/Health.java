package org.drainboard.demo;

/** HAProxy's health of one server, moved by a check every 2 s (rise 2, fall 3). */
final class Health {
    private static final long EVERY = 2000;
    static final int RISE = 2;
    static final int FALL = 3;
    private static final int BEST = RISE + FALL - 1;

    private final CheckKind kind;
    private int value = BEST;
    private long nextCheck;
    private boolean passed = true;
    private long failures;

    Health(CheckKind kind, long firstCheck) {
        this.kind = kind;
        this.nextCheck = firstCheck;
    }

    /** Whether a check was due, and was made. */
    boolean step(long now, boolean poolAnswers) {
        if (now < nextCheck) {
            return false;
        }
        nextCheck = now + EVERY;
        passed = kind == CheckKind.L4 || poolAnswers;
        if (passed) {
            value = value + 1 >= RISE ? BEST : value + 1;
        } else {
            failures++;
            value = value > RISE ? value - 1 : 0;
        }
        return true;
    }

    /** After maint: taken for up, at the lowest, with no check made. */
    void restart(long now) {
        value = RISE;
        nextCheck = now + EVERY;
    }

    int value() {
        return value;
    }

    long failures() {
        return failures;
    }

    boolean up() {
        return value >= RISE;
    }

    /** The word with its progress, such as {@code UP 1/3}, as in {@code show stat}. */
    String status(String whenUp) {
        if (!up()) {
            return value == 0 ? "DOWN" : "DOWN " + value + "/" + RISE;
        }
        return value == BEST ? whenUp : whenUp + " " + (value - RISE + 1) + "/" + FALL;
    }

    String checkStatus() {
        return switch (kind) {
            case L4 -> "L4OK";
            case L7 -> passed ? "L7OK" : "L7TOUT";
        };
    }

    String checkCode() {
        return kind == CheckKind.L7 && passed ? "200" : "";
    }

    String description() {
        return switch (kind) {
            case L4 -> "Layer4 check passed";
            case L7 -> passed ? "Layer7 check passed" : "Layer7 timeout";
        };
    }
}
