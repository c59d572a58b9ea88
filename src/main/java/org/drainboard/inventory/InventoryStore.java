package org.drainboard.inventory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the inventory's file: beside it, onto the disk, and then in its place at once, so that whoever reads it finds
 * the old one or the new one. The file is locked meanwhile, so that of two programs at once one finds it changed.
 */
final class InventoryStore {
    static final InventoryStore ON_DISK = new InventoryStore(Beside::write);

    private final Writer writer;

    /** Where a full disk can be played. */
    interface Writer {
        /**
         * Writes a file of its own.
         *
         * @param like the file whose owner and mode it gets, or null
         */
        Path write(Path folder, byte[] bytes, @Nullable Path like) throws IOException;
    }

    InventoryStore(Writer writer) {
        this.writer = writer;
    }

    synchronized Edited write(InventorySource source, Draft.Good draft) {
        byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
        try {
            Path target = Links.followed(source.file());
            boolean written = source.text().isPresent()
                    ? replaced(target, source.text().get().getBytes(StandardCharsets.UTF_8), bytes)
                    : created(target, bytes);
            return written
                    ? new Edited.Written(
                            draft.inventory(), new InventorySource(source.file(), Optional.of(draft.text())))
                    : new Edited.ChangedMeanwhile(source.file());
        } catch (NoSuchFileException _) {
            return new Edited.ChangedMeanwhile(source.file());
        } catch (IOException e) {
            return new Edited.NotWritten(source.file(), WriteFailure.words(source.file(), e));
        }
    }

    private boolean replaced(Path target, byte[] before, byte[] bytes) throws IOException {
        try (FileChannel held = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = held.lock()) {
            if (!Arrays.equals(before, Files.readAllBytes(target))) {
                return false;
            }
            if (Arrays.equals(before, bytes)) {
                return true;
            }
            Path beside = writer.write(folder(target), bytes, target);
            Beside.replace(beside, target);
            return true;
        }
    }

    private boolean created(Path target, byte[] bytes) throws IOException {
        Path folder = folder(target);
        Beside.makeFolder(folder);
        return Beside.place(writer.write(folder, bytes, null), target);
    }

    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }
}
