package org.drainboard.inventory;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Edits the inventory's file: what an edit does not concern keeps every character, comments, quotes, order and line ends
 * too. The result is read again before anything is written, and taken only if it means exactly what was wanted.
 */
public final class InventoryEditor {
    private InventoryEditor() {}

    /** What is there to be edited. */
    public sealed interface Opened {}

    public record Ready(InventorySource source) implements Opened {}

    /**
     * There is something that is no text.
     *
     * @param mistakes why it cannot be read, at least one
     */
    public record Unreadable(List<Mistake> mistakes) implements Opened {
        public Unreadable {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Reads the file as it is now. That there is none is no hindrance: the first edit makes it. */
    public static Opened open(Path file) {
        Mistakes mistakes = new Mistakes(file);
        try {
            @Nullable String text = SourceText.whole(file, mistakes);
            return text == null
                    ? new Unreadable(mistakes.all())
                    : new Ready(new InventorySource(file, Optional.of(text)));
        } catch (NoSuchFileException _) {
            return new Ready(new InventorySource(file, Optional.empty()));
        }
    }

    /** What the file would hold after the edits, in their order; nothing is written. */
    public static Draft draft(InventorySource source, List<Edit> edits) {
        return Drafting.of(source, edits);
    }

    /** Edits and writes, all of it or nothing; blocks on the disk only. */
    public static Edited apply(InventorySource source, List<Edit> edits) {
        return switch (draft(source, edits)) {
            case Draft.Refused(List<Mistake> mistakes) -> new Edited.Refused(mistakes);
            case Draft.Good good -> InventoryStore.ON_DISK.write(source, good);
        };
    }
}
