package org.drainboard.view.sight;

/**
 * One line of the list, as it is written on screen.
 *
 * @param target {@code HAProxy production/lb1}
 * @param where its address, or empty
 * @param since how long it has been so; {@code ?} where nobody can tell
 * @param last how old the last good value is; {@code never} without one
 * @param why what was said; with the next step where it says one
 * @param next what to do, one sentence; empty while all is well
 */
record SightFacts(Standing standing, String target, String where, String since, String last, String why, String next) {
    /** What makes it the same line: a target can be read and be astray besides. */
    String key() {
        return standing == Standing.ASTRAY ? target + why : target;
    }

    /** For the clipboard. */
    String told() {
        return standing.word() + "  " + target + (where.isEmpty() ? "" : " (" + where + ")") + "\n    for " + since
                + ", last read " + last + "\n    " + why + (next.isEmpty() ? "" : "\n    " + next);
    }
}
