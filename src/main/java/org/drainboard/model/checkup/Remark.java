package org.drainboard.model.checkup;

/**
 * One thing that a test found.
 *
 * @param text one line
 * @param advice what to do, of one or more lines, such as configuration to add; empty if nothing
 */
public record Remark(Weight weight, String text, String advice) {
    /** How much it matters. */
    public enum Weight {
        GOOD,
        /** Works, but less is seen or can be done than could be. */
        NOTE,
        /** Does not work. */
        BAD
    }

    public static Remark good(String text) {
        return new Remark(Weight.GOOD, text, "");
    }

    public static Remark note(String text, String advice) {
        return new Remark(Weight.NOTE, text, advice);
    }

    public static Remark bad(String text, String advice) {
        return new Remark(Weight.BAD, text, advice);
    }
}
