package org.drainboard.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the inventory's file holds something else than before. It looks instead of being told: that works on NFS,
 * with editors that rename, and through links that are turned to another folder (as Kubernetes mounts do). Use one
 * thread, or call {@link #look} from one at a time.
 */
public final class InventoryWatch {
    /** A file that changed so recently may change again without a new time, where times are coarse (NFS, FAT: 2 s). */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private final Path file;
    private final InstantSource clock;
    private InventoryFile.Result last;
    private @Nullable Stamp stamp;
    private Optional<String> text;

    /**
     * Starts with what is known already; the first look tells if it is not so any more.
     *
     * @param known what was last read from the file
     */
    public InventoryWatch(Path file, InventoryFile.Result known, InstantSource clock) {
        this.file = file;
        this.last = known;
        this.clock = clock;
        this.text = Optional.empty();
    }

    /**
     * Looks once; blocks on the disk only. A file that is wrong is told like any other: whether the inventory before it
     * stays in use is the caller's to say.
     *
     * @return what the file holds now, if that differs from what was told last; empty else
     */
    public Optional<InventoryFile.Result> look() {
        Stamp now = Stamp.of(file);
        if (now.equals(stamp) && now.settledBefore(clock.instant().minus(COARSE))) {
            return Optional.empty();
        }
        // The stamp comes first: what changes between the two is seen by the next look.
        Optional<String> read = content();
        boolean same = stamp != null && read.equals(text) && !now.isUnreadable();
        stamp = now;
        text = read;
        return same ? Optional.empty() : told();
    }

    private Optional<InventoryFile.Result> told() {
        InventoryFile.Result found = InventoryFile.read(file);
        boolean news = !found.equals(last);
        last = found;
        return news ? Optional.of(found) : Optional.empty();
    }

    private Optional<String> content() {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            // What is wrong with it is told by the reading.
            return Optional.empty();
        }
    }

    /** What changes when a file is written, renamed, or another is put in its place; links are followed, and seen. */
    private record Stamp(List<Object> marks, @Nullable FileTime latest) {
        static Stamp of(Path file) {
            try {
                BasicFileAttributes to = Files.readAttributes(file, BasicFileAttributes.class);
                BasicFileAttributes link =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                FileTime changed = Files.getFileStore(file).supportsFileAttributeView("unix")
                        ? (FileTime) Files.getAttribute(file, "unix:ctime")
                        : to.lastModifiedTime();
                FileTime latest = Stream.of(to.lastModifiedTime(), changed)
                        .max(FileTime::compareTo)
                        .orElseThrow();
                return new Stamp(
                        List.of(to.size(), to.lastModifiedTime(), changed, key(to), key(link), link.lastModifiedTime()),
                        latest);
            } catch (NoSuchFileException _) {
                return new Stamp(List.of("absent"), FileTime.from(Instant.EPOCH));
            } catch (IOException e) {
                return new Stamp(List.of(e.getClass().getName()), null);
            }
        }

        private static Object key(BasicFileAttributes attributes) {
            return attributes.fileKey() == null ? "" : attributes.fileKey();
        }

        boolean isUnreadable() {
            return latest == null;
        }

        boolean settledBefore(Instant moment) {
            return latest != null && latest.toInstant().isBefore(moment);
        }
    }
}
