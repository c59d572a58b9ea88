package org.drainboard.view.fleet;

import java.util.Comparator;
import java.util.List;
import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whose row is selected: the worst one's until the user has chosen a row, and from then on nobody's but the user's. Even
 * before, it moves only from a better verdict to a worse one: a backend that recovers is not taken out of sight.
 */
final class Choice {
    private boolean made;

    /** The user has chosen, or looks closely at what is selected. */
    void make() {
        made = true;
    }

    /** As at the start. */
    void forget() {
        made = false;
    }

    boolean made() {
        return made;
    }

    /**
     * The row that should be selected.
     *
     * @param now what is selected, or null
     * @return null to leave it as it is
     */
    @Nullable RowKey better(@Nullable RowKey now, List<FleetRow> rows) {
        if (made) {
            return null;
        }
        FleetRow worst = rows.stream()
                .filter(row -> row.facts().name().depth() == 0)
                .min(Comparator.comparing(FleetRow::facts, Columns.order(null)))
                .orElse(null);
        if (worst == null) {
            return null;
        }
        Verdict shown = rows.stream()
                .filter(row -> row.key().equals(now))
                .findFirst()
                .map(row -> row.facts().verdict())
                .orElse(null);
        boolean worse = shown == null || worst.facts().verdict().compareTo(shown) < 0;
        return worse ? worst.key() : null;
    }
}
