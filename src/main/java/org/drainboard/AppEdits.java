package org.drainboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Field;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.EntryName;
import org.drainboard.view.inventory.FieldText;
import org.drainboard.view.inventory.Kind;

/** What was typed in the editor, as edits of the file. */
final class AppEdits {
    /** Of a new environment: the name of its first HAProxy, for there is no environment without. */
    static final String FIRST = "haproxy";

    /** Of a new environment: the socket of its first HAProxy. */
    static final String FIRST_SOCKET = "socket";

    private AppEdits() {}

    static Edit add(Entry entry) {
        String environment = entry.name().environment();
        Kind kind = entry.name().kind();
        if (kind == Kind.ENVIRONMENT) {
            List<Field> first =
                    List.of(new Field("name", entry.text(FIRST)), new Field("socket", entry.text(FIRST_SOCKET)));
            return new Edit.AddEnvironment(fields(entry, Set.of(FIRST, FIRST_SOCKET)), first, "");
        }
        List<Field> fields = fields(entry, Set.of());
        if (kind == Kind.HAPROXY) {
            return new Edit.AddHaproxy(environment, fields, "");
        }
        return kind == Kind.POOL
                ? new Edit.AddPool(environment, fields, "")
                : new Edit.AddCheck(environment, fields, "");
    }

    private static List<Field> fields(Entry entry, Set<String> but) {
        return entry.fields().stream()
                .filter(field -> !field.text().isBlank() && !but.contains(field.key()))
                .map(field -> new Field(field.key(), field.text()))
                .toList();
    }

    /** Only what differs; the name last, because the others find the entry by it. */
    static List<Edit> change(Entry before, Entry after) {
        org.drainboard.inventory.Entry where = where(before.name());
        List<Edit> edits = new ArrayList<>();
        after.fields().stream()
                .filter(field -> !field.key().equals("name") && !same(before, field))
                .map(field -> field.text().isBlank()
                        ? new Edit.Remove(where, field.key())
                        : new Edit.Set(where, new Field(field.key(), field.text())))
                .forEach(edits::add);
        Stream.of("name")
                .map(after::text)
                .filter(name -> !name.isBlank() && !name.strip().equals(before.text("name")))
                .forEach(name -> edits.add(new Edit.Rename(where, name.strip())));
        return edits;
    }

    private static boolean same(Entry before, FieldText field) {
        return before.text(field.key()).strip().equals(field.text().strip());
    }

    static org.drainboard.inventory.Entry where(EntryName name) {
        if (name.kind() == Kind.ENVIRONMENT) {
            return new org.drainboard.inventory.Entry.OfEnvironment(name.environment());
        }
        if (name.kind() == Kind.HAPROXY) {
            return new org.drainboard.inventory.Entry.OfHaproxy(name.environment(), name.name());
        }
        return name.kind() == Kind.POOL
                ? new org.drainboard.inventory.Entry.OfPool(name.environment(), name.name())
                : new org.drainboard.inventory.Entry.OfCheck(name.environment(), Integer.parseInt(name.name()));
    }

    static org.drainboard.inventory.Entry.Kind kind(Kind kind) {
        return org.drainboard.inventory.Entry.Kind.valueOf(kind.name());
    }
}
