package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every look is made by the test, so nothing waits. */
final class InventoryWatchTest {
    private static final String ONE =
            "version: 1\nenvironments: [{ name: one, haproxy: [{ name: lb1, socket: unix:/run/h.sock }] }]\n";
    private static final String TWO = ONE.replace("one", "two");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyANewContentIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), ONE);
        InventoryWatch watch = watching(file);

        assertThat(watch.look()).isEmpty();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(watch.look()).as("touched").isEmpty();
        Files.writeString(file, "# a comment\n" + ONE);
        assertThat(watch.look()).as("means the same").isEmpty();
        Files.writeString(file, TWO);
        assertThat(watch.look()).contains(InventoryFile.read(file));
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void aWrongAndAMissingFileAreToldOnceEach() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), ONE);
        InventoryWatch watch = watching(file);

        Files.writeString(file, "version: 2\n");
        assertThat(watch.look()).get().isInstanceOf(InventoryFile.Wrong.class);
        assertThat(watch.look()).isEmpty();
        Files.delete(file);
        assertThat(watch.look()).contains(new InventoryFile.Absent(file));
        assertThat(watch.look()).isEmpty();
        Files.writeString(file, ONE);
        assertThat(watch.look()).get().isInstanceOf(InventoryFile.Read.class);
    }

    @Test
    void anEditorThatRenamesAndALinkThatIsTurnedAreSeen() throws IOException {
        Path old = Files.createDirectory(folder.resolve("..1"));
        Path fresh = Files.createDirectory(folder.resolve("..2"));
        Files.writeString(old.resolve("inventory.yaml"), ONE);
        Files.writeString(fresh.resolve("inventory.yaml"), TWO);
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Path file = Files.createSymbolicLink(folder.resolve("inventory.yaml"), Path.of("..data/inventory.yaml"));
        InventoryWatch watch = watching(file);
        assertThat(watch.look()).isEmpty();

        Path turned = Files.createSymbolicLink(folder.resolve("..new"), Path.of("..2"));
        Files.move(turned, data, StandardCopyOption.ATOMIC_MOVE);
        assertThat(watch.look()).get().isEqualTo(InventoryFile.read(file));

        Path saved = Files.writeString(folder.resolve("saved"), ONE);
        Files.move(saved, fresh.resolve("inventory.yaml"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(watch.look()).get().isEqualTo(InventoryFile.read(file));
    }

    @Test
    void aChangeOfTheSameSizeAtTheSameMomentIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), ONE);
        FileTime moment = Files.getLastModifiedTime(file);
        InventoryWatch watch = watching(file);
        assertThat(watch.look()).isEmpty();

        Files.writeString(file, TWO);
        Files.setLastModifiedTime(file, moment);
        assertThat(watch.look()).isPresent();
    }

    @Test
    void whatHasNotChangedForLongIsNotReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), ONE);
        InstantSource later = () -> Instant.now().plus(Duration.ofMinutes(1));
        InventoryWatch watch = new InventoryWatch(file, InventoryFile.read(file), later);
        assertThat(watch.look()).isEmpty();
        FileTime read = (FileTime) Files.getAttribute(file, "lastAccessTime");

        for (int i = 0; i < 100; i++) {
            assertThat(watch.look()).isEqualTo(Optional.empty());
        }
        assertThat(Files.getAttribute(file, "lastAccessTime")).isEqualTo(read);
    }

    private static InventoryWatch watching(Path file) {
        return new InventoryWatch(file, InventoryFile.read(file), InstantSource.system());
    }
}
