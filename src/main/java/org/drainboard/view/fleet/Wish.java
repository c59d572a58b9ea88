package org.drainboard.view.fleet;

import java.util.Locale;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.jspecify.annotations.Nullable;

/**
 * How the user wants to see the fleet.
 *
 * @param filter words that must all be in a row's name or verdict; empty for no filter
 * @param sort null for the worst first
 * @param opened lines that the user opened (true) or closed (false); the others open by themselves or not
 */
public record Wish(
        String environment,
        String filter,
        boolean problemsOnly,
        @Nullable Sort sort,
        Map<RowKey, Boolean> opened) {
    /** By a column, up or down. */
    public record Sort(String column, boolean descending) {}

    public Wish {
        filter = filter.toLowerCase(Locale.ROOT).strip();
        opened = Map.copyOf(opened);
    }

    /** Everything of an environment, the worst first. */
    public static Wish of(String environment) {
        return new Wish(environment, "", false, null, Map.of());
    }

    public Wish environment(String wanted) {
        return new Wish(wanted, filter, problemsOnly, sort, opened);
    }

    public Wish filter(String wanted) {
        return new Wish(environment, wanted, problemsOnly, sort, opened);
    }

    public Wish problemsOnly(boolean wanted) {
        return new Wish(environment, filter, wanted, sort, opened);
    }

    public Wish sort(@Nullable Sort wanted) {
        return new Wish(environment, filter, problemsOnly, wanted, opened);
    }

    public Wish open(BackendId backend, boolean open) {
        return open(new RowKey.Backend(backend), open);
    }

    /** Opens or closes the line of a backend, on one load balancer or over all of them. */
    public Wish open(RowKey line, boolean open) {
        Map<RowKey, Boolean> changed = new java.util.HashMap<>(opened);
        changed.put(line, open);
        return new Wish(environment, filter, problemsOnly, sort, changed);
    }
}
