package org.drainboard.cli;

/** Asks the person at the terminal; where there is none, the answer is no. */
@FunctionalInterface
public interface Question {
    boolean agreed(String question);
}
