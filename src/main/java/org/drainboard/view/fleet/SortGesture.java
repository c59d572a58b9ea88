package org.drainboard.view.fleet;

import org.jspecify.annotations.Nullable;

/**
 * What a click on a header means: of a number, the biggest first, then the smallest first, then the worst first again;
 * of a text, from A, then from Z, then the worst first again.
 */
final class SortGesture {
    private SortGesture() {}

    static Wish.@Nullable Sort after(Wish.@Nullable Sort before, Column<?> clicked) {
        boolean first = clicked.numeric();
        if (before == null || !before.column().equals(clicked.id())) {
            return new Wish.Sort(clicked.id(), first);
        }
        return before.descending() == first ? new Wish.Sort(clicked.id(), !first) : null;
    }
}
