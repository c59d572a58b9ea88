package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.inventory.InventorySource;
import org.drainboard.inventory.Mistake;
import org.drainboard.inventory.Objections;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.view.Crossing;
import org.drainboard.view.inventory.Editing;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.EntryName;
import org.drainboard.view.inventory.Importing;
import org.drainboard.view.inventory.Kind;
import org.drainboard.view.inventory.Listing;
import org.drainboard.view.inventory.Saved;

/** Takes the editor's wishes to the file and to what an entry describes, off the JavaFX thread. */
final class AppEditing implements Editing {
    private static final System.Logger LOG = System.getLogger(AppEditing.class.getName());

    private final Path file;
    private final AppImporting importing;
    private final AppTesting tests;
    private final Executor worker;
    // Only the worker touches it: the file as the person sees it, so that another's change is found out.
    private InventorySource source;

    /** @param worker runs one task at a time */
    AppEditing(Path file, AppImporting importing, AppTesting tests, Executor worker) {
        this.file = file;
        this.importing = importing;
        this.tests = tests;
        this.worker = worker;
        source = new InventorySource(file, Optional.empty());
    }

    @Override
    public void read(Consumer<Listing> answer) {
        answer(this::listing, why -> new Listing(file, List.of(), why), answer);
    }

    private Listing listing() {
        switch (InventoryEditor.open(file)) {
            case InventoryEditor.Ready(InventorySource read) -> source = read;
            case InventoryEditor.Unreadable(List<Mistake> mistakes) -> {
                return new Listing(file, List.of(), words(mistakes));
            }
        }
        return switch (InventoryFile.read(file)) {
            case InventoryFile.Read(var inventory) -> new Listing(file, AppEntries.of(inventory), "");
            case InventoryFile.Absent _ -> new Listing(file, List.of(), "");
            case InventoryFile.Wrong(List<Mistake> mistakes) ->
                new Listing(file, List.of(), "Correct the file by hand first: " + words(mistakes));
        };
    }

    private static String words(List<Mistake> mistakes) {
        return mistakes.getFirst() + (mistakes.size() == 1 ? "" : " (and " + (mistakes.size() - 1) + " more)");
    }

    @Override
    public List<String> keys(Kind kind) {
        return kind == Kind.ENVIRONMENT
                ? List.of("name", "access", AppEdits.FIRST, AppEdits.FIRST_SOCKET)
                : AppEdits.kind(kind).keys();
    }

    @Override
    public Optional<String> objection(Kind kind, String key, String text) {
        if (kind == Kind.ENVIRONMENT && key.equals(AppEdits.FIRST)) {
            return Objections.to(AppEdits.kind(Kind.HAPROXY), "name", text);
        }
        Kind meant = key.equals(AppEdits.FIRST_SOCKET) ? Kind.HAPROXY : kind;
        return Objections.to(AppEdits.kind(meant), key, text);
    }

    @Override
    public Importing importing() {
        return importing;
    }

    @Override
    public void test(Entry entry, Consumer<Checkup> found) {
        tests.run(entry, found);
    }

    @Override
    public void add(Entry entry, Consumer<Saved> saved) {
        write(List.of(AppEdits.add(entry)), saved);
    }

    @Override
    public void change(Entry before, Entry after, Consumer<Saved> saved) {
        write(AppEdits.change(before, after), saved);
    }

    @Override
    public void remove(EntryName entry, Consumer<Saved> saved) {
        write(List.of(new Edit.RemoveEntry(AppEdits.where(entry))), saved);
    }

    private void write(List<Edit> edits, Consumer<Saved> saved) {
        answer(
                () -> {
                    Edited edited = InventoryEditor.apply(source, edits);
                    if (edited instanceof Edited.Written(var _, InventorySource now)) {
                        source = now;
                    }
                    return AppImporting.saved(edited);
                },
                Saved.NotWritten::new,
                saved);
    }

    /** The thread's boundary: whatever happens, the editor hears of it. */
    private <T> void answer(Supplier<T> question, Function<String, T> failed, Consumer<T> answer) {
        worker.execute(() -> {
            T said = said(question, failed);
            Crossing.step(() -> answer.accept(said));
        });
    }

    private static <T> T said(Supplier<T> question, Function<String, T> failed) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it edited the inventory", e);
            return failed.apply("a mistake in Drainboard itself: " + e);
        }
    }
}
