package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryStoreTest {
    private static final String TEXT = """
            version: 1 # ours
            environments: [{ name: e, haproxy: [{ name: lb1, socket: unix:/run/h.sock }] }]
            """;
    private static final Edit ARM = new Edit.Set(new Entry.OfEnvironment("e"), new Field("access", "arm"));
    private static final String ARMED = TEXT.replace("name: e,", "name: e, access: arm,");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFileKeepsItsModeAndItsLinkAndLeavesNothingBeside() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("the.yaml");
        Files.writeString(real, TEXT);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("inventory.yaml"), real);

        InventorySource now = written(InventoryEditor.apply(source(link), List.of(ARM)));

        assertThat(Files.readString(real)).isEqualTo(ARMED);
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r--r--");
        assertThat(names(real.resolveSibling("."))).containsExactly("the.yaml");
        Edit back = new Edit.Remove(new Entry.OfEnvironment("e"), "access");
        written(InventoryEditor.apply(now, List.of(back)));
        assertThat(Files.readString(real)).isEqualTo(TEXT);
    }

    @Test
    void theFirstFileIsForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("config/drainboard/inventory.yaml");
        Edit first = new Edit.AddEnvironment(
                List.of(new Field("name", "e")),
                List.of(new Field("name", "lb1"), new Field("socket", "unix:/run/h.sock")),
                "");
        InventorySource none = source(file);

        written(InventoryEditor.apply(none, List.of(first)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(InventoryEditor.apply(none, List.of(first))).isEqualTo(new Edited.ChangedMeanwhile(file));
        assertThat(names(folder.resolve("config/drainboard"))).containsExactly("inventory.yaml");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), TEXT);
        InventorySource source = source(file);
        Files.writeString(file, TEXT + "# theirs\n");

        assertThat(InventoryEditor.apply(source, List.of(ARM))).isEqualTo(new Edited.ChangedMeanwhile(file));
        assertThat(Files.readString(file)).isEqualTo(TEXT + "# theirs\n");
        Files.delete(file);
        assertThat(InventoryEditor.apply(source, List.of(ARM))).isEqualTo(new Edited.ChangedMeanwhile(file));
        assertThat(file).doesNotExist();
    }

    @Test
    void aDiskThatTakesNothingIsSaidAndNothingIsLost() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), TEXT);

        assertThat(failing(file, new FileSystemException("x", null, "No space left on device")))
                .contains(file + " was not written, and is as it was: the disk is full")
                .contains("make room");
        assertThat(failing(file, new FileSystemException("x", null, "Read-only file system")))
                .contains("the file system is read-only");
        assertThat(failing(file, new AccessDeniedException("x"))).contains("may not write it");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(names(folder)).containsExactly("inventory.yaml");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path file = plain.resolve("inventory.yaml");
        Edit first = new Edit.AddEnvironment(
                List.of(new Field("name", "e")),
                List.of(new Field("name", "lb1"), new Field("socket", "unix:/run/h.sock")),
                "");

        assertThat(InventoryEditor.apply(new InventorySource(file, Optional.empty()), List.of(first)))
                .isInstanceOfSatisfying(
                        Edited.NotWritten.class, no -> assertThat(no.why()).contains("was not written"));
    }

    private static String failing(Path file, IOException failure) {
        InventoryStore store = new InventoryStore((_, _, _) -> {
            throw failure;
        });
        Draft draft = InventoryEditor.draft(source(file), List.of(ARM));
        assertThat(draft).isInstanceOf(Draft.Good.class);
        Edited edited = store.write(source(file), (Draft.Good) draft);
        assertThat(edited).isInstanceOf(Edited.NotWritten.class);
        return ((Edited.NotWritten) edited).why();
    }

    private static InventorySource source(Path file) {
        return switch (InventoryEditor.open(file)) {
            case InventoryEditor.Ready(InventorySource source) -> source;
            case InventoryEditor.Unreadable(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static InventorySource written(Edited edited) {
        assertThat(edited).isInstanceOf(Edited.Written.class);
        return ((Edited.Written) edited).now();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
