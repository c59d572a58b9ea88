package org.drainboard.view.inventory;

import org.drainboard.model.Plain;

/**
 * One line of the list, as it is written on screen.
 *
 * @param what {@code pool}; an environment's stands at the margin, the others' are set in
 * @param where the address
 * @param mark a word where it is not written yet; empty otherwise
 */
record LineFacts(EntryName name, String what, String title, String where, String mark) {
    static LineFacts of(Entry entry, Drafts drafts) {
        Kind kind = entry.name().kind();
        String mark = drafts.written(entry.name()) == null ? "new" : drafts.unsaved(entry.name()) ? "unsaved" : "";
        String title = entry.title().isBlank() ? "(no name yet)" : Plain.line(entry.title());
        return new LineFacts(
                entry.name(),
                (kind == Kind.ENVIRONMENT ? "" : "    ") + kind.word(),
                title,
                Plain.line(
                        switch (kind) {
                            case ENVIRONMENT -> entry.text("access");
                            case HAPROXY -> first(entry, "socket", "stats");
                            case POOL -> entry.text("status");
                            case CHECK -> entry.text("host");
                        }),
                mark);
    }

    private static String first(Entry entry, String one, String other) {
        return entry.text(one).isEmpty() ? entry.text(other) : entry.text(one);
    }
}
