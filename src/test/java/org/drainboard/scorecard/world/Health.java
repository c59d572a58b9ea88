package org.drainboard.scorecard.world;

/** What HAProxy concludes from checks: {@code fall 3 rise 2}, counted as in its {@code check.c}. */
final class Health {
    private static final int RISE = 2;
    private static final int FALL = 3;
    private static final int BEST = RISE + FALL - 1;

    private int health = BEST;

    /** HAProxy starts with a server up, and one failure from down. */
    void restart() {
        health = RISE;
    }

    /** Takes the result of a check; returns whether the state changed. */
    boolean took(boolean passed) {
        boolean before = up();
        if (passed) {
            health = up() ? BEST : health + 1 >= RISE ? BEST : health + 1;
        } else if (up()) {
            health = health - 1 < RISE ? 0 : health - 1;
        } else {
            health = 0;
        }
        return before != up();
    }

    boolean up() {
        return health >= RISE;
    }

    /** As the status column has it. */
    String word() {
        if (up()) {
            return health == BEST ? "UP" : "UP " + (health - RISE + 1) + "/" + FALL;
        }
        return health == 0 ? "DOWN" : "DOWN " + health + "/" + RISE;
    }
}
