package org.drainboard.view.fleet;

import org.jspecify.annotations.Nullable;

/**
 * How a row is called.
 *
 * @param text safe for one line
 * @param haproxy where it is, or null where there is only one HAProxy, or the name says it
 * @param depth how many lines it hangs below
 */
public record Name(String text, @Nullable String haproxy, Twig twig, int depth) {
    /** Where the row hangs in the tree. */
    public enum Twig {
        OPEN,
        CLOSED,
        /** A server below its backend. */
        LEAF
    }

    Name opened(boolean open) {
        return new Name(text, haproxy, open ? Twig.OPEN : Twig.CLOSED, depth);
    }

    /** Of a backend below the line over all load balancers: called by its load balancer. */
    Name within() {
        return new Name(haproxy == null ? text : haproxy, null, twig, depth + 1);
    }

    Name deeper() {
        return new Name(text, haproxy, twig, depth + 1);
    }
}
