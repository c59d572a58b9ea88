package org.drainboard.view.text;

/** Shares as percent. */
public final class Shares {
    private Shares() {}

    /**
     * {@code 42 %}. Only exactly nothing is {@code 0 %} and only exactly everything is {@code 100 %}: what would round
     * to them is {@code <1 %} or {@code >99 %}, because one failed request of a thousand is not none.
     *
     * @param share 0 to 1
     */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1 %";
        }
        if (share > 0.99 && share < 1) {
            return ">99 %";
        }
        return Math.round(share * 100) + " %";
    }
}
