package org.drainboard.view.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveRows;
import org.jspecify.annotations.Nullable;

/** The editor without a node: which entry is open, what was typed, and what came of it. */
final class EditorModel {
    private final Editing editing;
    private final Drafts drafts;
    private final LiveRows<LineFacts> lines = new LiveRows<>(LineFacts::name);
    private final ReadOnlyObjectWrapper<List<FormField>> form = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Checkup> checkup = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private @Nullable EntryName open;
    private @Nullable EntryName removing;

    EditorModel(Editing editing, Listing first) {
        this.editing = editing;
        drafts = new Drafts(first);
        lines.selected().flatMap(LiveRow::factsProperty).subscribe(facts -> open(facts == null ? null : facts.name()));
        write();
    }

    /** Reads the file again; what was typed stays. */
    void read() {
        editing.read(listing -> {
            drafts.read(listing);
            say(listing.blind().isEmpty() ? Said.NOTHING : Said.bad(listing.blind()));
            write();
        });
    }

    private void write() {
        lines.update(
                drafts.all().stream().map(entry -> LineFacts.of(entry, drafts)).toList());
    }

    private void open(@Nullable EntryName name) {
        if (name == null || name.equals(open)) {
            return;
        }
        open = name;
        removing = null;
        checkup.set(null);
        say(Said.NOTHING);
        entry().ifPresent(entry -> form.set(
                editing.keys(name.kind()).stream().map(key -> field(entry, key)).toList()));
    }

    private FormField field(Entry entry, String key) {
        Kind kind = entry.name().kind();
        FormField field =
                new FormField(key, KeyHints.of(kind, key), entry.text(key), text -> editing.objection(kind, key, text));
        field.text().subscribe((_, text) -> {
            drafts.type(entry.name(), key, text);
            write();
        });
        return field;
    }

    /** The entry that is open, as it was typed. */
    Optional<Entry> entry() {
        return open == null ? Optional.empty() : drafts.find(open);
    }

    /** Begins an entry in the environment that is open. */
    void add(Kind kind) {
        begin(
                kind,
                editing.keys(kind).stream().map(key -> new FieldText(key, "")).toList());
    }

    /** Begins an entry like the open one, under another name. */
    void duplicate() {
        entry().ifPresent(like -> begin(
                like.name().kind(), like.with("name", like.text("name") + "-2").fields()));
    }

    private void begin(Kind kind, List<FieldText> fields) {
        Entry begun = drafts.begin(kind, open == null ? "" : open.environment(), fields);
        write();
        select(begun.name());
    }

    private void select(EntryName name) {
        lines.rows().stream()
                .filter(row -> row.facts().name().equals(name))
                .findFirst()
                .ifPresent(lines.selected()::set);
    }

    void test() {
        entry().ifPresent(entry -> {
            if (entry.name().kind() == Kind.ENVIRONMENT || entry.name().kind() == Kind.CHECK) {
                say(Said.plain("HAProxies and pools can be tested; a check is sent by itself once it is written."));
            } else if (lacks()) {
                say(Said.bad("Correct the fields that are marked first."));
            } else {
                say(Said.plain("Testing " + entry.title() + " …"));
                editing.test(entry, found -> tested(entry, found));
            }
        });
    }

    private void tested(Entry entry, Checkup found) {
        if (entry.name().equals(open)) {
            checkup.set(found);
            say(
                    found.passed()
                            ? Said.good("The test passed.")
                            : Said.bad("The test failed; what to do stands beside it."));
        }
    }

    void save() {
        entry().filter(entry -> drafts.unsaved(entry.name()))
                .ifPresentOrElse(this::save, () -> say(Said.plain("Nothing was changed here.")));
    }

    private void save(Entry entry) {
        if (lacks()) {
            say(Said.bad("Correct the fields that are marked first."));
            return;
        }
        Entry before = drafts.written(entry.name());
        if (before == null) {
            editing.add(entry, saved -> saved(entry, saved));
        } else {
            editing.change(before, entry, saved -> saved(entry, saved));
        }
    }

    private boolean lacks() {
        return form.get().stream().anyMatch(field -> !field.objection().get().isEmpty());
    }

    /** The first time it says what that would take away, the second time it does it. */
    void remove() {
        EntryName name = open;
        if (name == null) {
            return;
        }
        if (drafts.written(name) == null) {
            gone(name);
            say(Said.plain("It was not written yet, and is forgotten."));
        } else if (!name.equals(removing)) {
            removing = name;
            say(Said.bad(Consequences.of(name, drafts) + " Del once more removes it."));
        } else {
            removing = null;
            editing.remove(name, saved -> {
                if (saved instanceof Saved.Written) {
                    gone(name);
                }
                saved(null, saved);
            });
        }
    }

    private void gone(EntryName name) {
        drafts.drop(name);
        open = null;
        read();
    }

    private void saved(@Nullable Entry entry, Saved saved) {
        if (!(saved instanceof Saved.Written)) {
            say(Said.of(saved));
        } else if (entry != null) {
            drafts.drop(entry.name());
            open = null;
            written(Names.after(entry));
        }
    }

    private void written(@Nullable EntryName now) {
        editing.read(listing -> {
            drafts.read(listing);
            write();
            if (now != null) {
                select(now);
            }
            say(Said.good("Written to " + listing.file() + "."));
        });
    }

    /** The file has more than before: an import was added. */
    void grown() {
        written(null);
    }

    /** The environment that is open; empty where none is. */
    String environment() {
        return open == null ? "" : open.environment();
    }

    private void say(Said words) {
        said.set(words);
    }

    LiveRows<LineFacts> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<List<FormField>> form() {
        return form.getReadOnlyProperty();
    }

    /** What the last test of the open entry found, or null. */
    ReadOnlyObjectProperty<@Nullable Checkup> checkup() {
        return checkup.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    /** What is typed and not written, by name; empty for nothing. */
    String unsaved() {
        return lines.facts().stream()
                .filter(line -> !line.mark().isEmpty())
                .map(LineFacts::title)
                .collect(Collectors.joining(", "));
    }
}
