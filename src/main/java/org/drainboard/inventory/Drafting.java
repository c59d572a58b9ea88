package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.inventory.Inventory;

/** Makes edits twice, in the text and in the tree that it means, and compares. */
final class Drafting {
    private static final String NEW_FILE = """
            # Drainboard's inventory: what it watches.
            # access is read-only (look), arm (orders once it is armed in the window) or write.
            # Edit it here or in the window; comments and order stay.
            """;

    private static final String FIRST_LINE = "version: 1\n";

    private final Path file;
    private String text;
    private Node.Mapping meaning;

    private Drafting(Path file, String text, Node.Mapping meaning) {
        this.file = file;
        this.text = text;
        this.meaning = meaning;
    }

    static Draft of(InventorySource source, List<Edit> edits) {
        String whole = source.text().orElse(NEW_FILE);
        String unmarked = SourceText.unmarked(whole);
        String mark = whole.substring(0, whole.length() - unmarked.length());
        String text = begun(unmarked);
        Mistakes mistakes = new Mistakes(source.file());
        return YamlTree.read(text, mistakes) instanceof Node.Mapping root && mistakes.none()
                ? new Drafting(source.file(), text, root).after(edits, mark)
                : refused(source.file(), mistakes, "the file is no inventory; mend it in a text editor first");
    }

    /** A file without anything but comments gets its first line. */
    private static String begun(String text) {
        boolean empty = text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
        return empty ? text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + FIRST_LINE : text;
    }

    private Draft after(List<Edit> edits, String mark) {
        for (Edit edit : edits) {
            Optional<Draft> stopped = make(edit);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        Mistakes wanted = new Mistakes(file);
        Inventory inventory = Environments.INVENTORY.read("inventory", meaning, wanted);
        if (inventory == null || !wanted.none()) {
            return refused(file, wanted, "the result is no inventory");
        }
        return new InventoryFile.Read(inventory).equals(InventoryFile.parse(file, text))
                ? new Draft.Good(mark + text, inventory)
                : byHand();
    }

    private Optional<Draft> make(Edit edit) {
        return switch (new Ops(meaning).of(edit)) {
            case Parsed.Bad<Op>(String why) -> Optional.of(refused(file, new Mistakes(file), why));
            case Parsed.Good<Op>(Op op) -> {
                Optional<String> next = Splice.after(text, op);
                if (next.isEmpty() && !(op instanceof Op.Drop)) {
                    yield Optional.of(byHand());
                }
                text = next.orElse(text);
                meaning = Meaning.after(meaning, op);
                yield Optional.empty();
            }
        };
    }

    private Draft byHand() {
        return refused(
                file,
                new Mistakes(file),
                "the file is written in a way in which this cannot be edited without harm; nothing was changed, edit it"
                        + " in a text editor");
    }

    private static Draft refused(Path file, Mistakes mistakes, String otherwise) {
        return new Draft.Refused(mistakes.none() ? List.of(new Mistake(file, 0, 0, otherwise)) : mistakes.all());
    }
}
