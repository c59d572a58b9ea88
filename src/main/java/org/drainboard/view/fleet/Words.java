package org.drainboard.view.fleet;

import java.util.Locale;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;

/** What the filter reads of a row: how it is called and where it is, the verdict and the claim. */
final class Words {
    private Words() {}

    /** Whether all words of a filter are among those of a row. */
    static boolean fit(RowFacts row, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        String text = of(row).toLowerCase(Locale.ROOT);
        for (String word : filter.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String of(RowFacts row) {
        Name name = row.name();
        // Below the line over all load balancers, a backend is called by its load balancer alone.
        String backend = row.key() instanceof RowKey.Backend(BackendId id) ? Plain.line(id.backend()) : "";
        String differ = row.disputes() > 0 ? Claimed.DIFFER : "";
        return String.join(
                " ",
                name.text(),
                name.haproxy() == null ? "" : name.haproxy(),
                backend,
                row.verdict().words(),
                row.claimed().words(),
                differ);
    }
}
