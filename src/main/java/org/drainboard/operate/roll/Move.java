package org.drainboard.operate.roll;

/** What a server's turn asks of its queue. */
sealed interface Move {
    /** Nothing for now. */
    record Stay() implements Move {}

    record Take(Step step) implements Move {}

    /** Something that a person has to decide. */
    record Pause(String why) implements Move {}

    Move STAY = new Stay();
}
