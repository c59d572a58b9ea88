package org.drainboard.operate.roll;

import java.util.List;

/** How far one server's weight is on its way back. Not thread-safe. */
final class RampWay {
    private final int full;
    private List<Ramp.Step> steps;
    private int reached = -1;
    private String note = "";

    /** @param full the weight before */
    RampWay(Ramp ramp, int full) {
        this.full = full;
        this.steps = ramp.steps(full);
        if (steps.isEmpty() && !ramp.percents().isEmpty()) {
            note = "no ramp: a weight of " + full + " cannot be divided";
        }
    }

    /** Some algorithms know no weights but 0 % and 100 %; then all of its traffic comes back at once. */
    void give(String reply) {
        steps = List.of();
        note = "no ramp: HAProxy says \"" + reply + "\"";
    }

    /** Whether it has a small weight to come back with, or needs none. */
    boolean prepared() {
        return steps.isEmpty() || reached >= 0;
    }

    /** The weight of the next step. */
    int next() {
        return reached + 1 < steps.size() ? steps.get(reached + 1).weight() : full;
    }

    /** The weight of the next step stands. */
    void reach() {
        reached++;
    }

    boolean whole() {
        return steps.isEmpty() || reached >= steps.size();
    }

    /** Of the weight before, as long as it is not whole. */
    int percent() {
        return steps.get(reached).percent();
    }

    /** What a person should know; may be empty. */
    String note() {
        return note;
    }
}
