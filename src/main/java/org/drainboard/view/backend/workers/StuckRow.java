package org.drainboard.view.backend.workers;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Stuck workers that run the same thing, as they are written. Never with a query string: the model has none here.
 *
 * @param script the whole file name, or words where it is not known
 * @param path empty where it is not known, or differs
 */
public record StuckRow(String workers, String script, String path, String oldest, String youngest) {
    private static final int LONGEST_BRIEF = 36;

    /** The largest first; empty where nothing is stuck, or nothing is known. */
    public static List<StuckRow> of(@Nullable WorkerUse use) {
        List<StuckRow> rows = new ArrayList<>();
        if (use != null) {
            use.groups().forEach(group -> rows.add(row(group, use.groups().size())));
        }
        return List.copyOf(rows);
    }

    private static StuckRow row(StuckGroup group, int groups) {
        String unnamed = groups == 1 ? "requests without a name" : "others, or without a name";
        return new StuckRow(
                Counts.text((long) group.workers()),
                group.script() == null ? unnamed : Plain.line(group.script()),
                group.path() == null ? "" : Plain.line(group.path()),
                Spans.fine(group.oldest()),
                Spans.fine(group.youngest()));
    }

    /** Script and age for a narrow place: the end of a long name, which says more than its beginning. */
    public String brief() {
        String file = script.startsWith("/") ? script.substring(script.lastIndexOf('/')) : script;
        String both = path.isEmpty() || path.endsWith(file) ? file : file + " (" + path + ")";
        String name = both.length() <= LONGEST_BRIEF ? both : file;
        int cut = name.length() - LONGEST_BRIEF;
        return oldest + " in " + (cut <= 0 ? name : "…" + name.substring(cut));
    }
}
