package org.drainboard.view.fleet;

import org.jspecify.annotations.Nullable;

/**
 * How a row is called.
 *
 * @param text safe for one line
 * @param haproxy where it is, or null where there is only one HAProxy
 */
public record Name(String text, @Nullable String haproxy, Twig twig) {
    /** Where the row hangs in the tree. */
    public enum Twig {
        OPEN,
        CLOSED,
        /** A server below its backend. */
        LEAF
    }

    Name opened(boolean open) {
        return new Name(text, haproxy, open ? Twig.OPEN : Twig.CLOSED);
    }
}
