package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system that is full or read-only; it takes root to mount one. */
final class FullDiskTest {
    @TempDir
    private Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    @Test
    void onAFullDiskALineIsWrittenWholeOrNotAtAll() throws Exception {
        mount("size=32k");
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        int written = fill(log);
        assertThat(written).isBetween(5, 100);
        assertThat(Chain.check(log.file())).isEqualTo(new Chain.Report(written, List.of(), List.of()));

        Files.delete(folder.resolve("ballast"));
        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(Chain.check(log.file()).lines()).as("after room was made").isEqualTo(written + 1);
        assertThat(Chain.check(log.file()).intact()).isTrue();
    }

    @Test
    void whereThereIsNoRoomForTheFirstLineThereIsNoLog() throws Exception {
        mount("size=4k");
        Files.write(folder.resolve("ballast"), new byte[4096]);

        assertThatThrownBy(() -> new AuditLog(folder.resolve("audit.jsonl")).append(Entries.intent(UUID.randomUUID())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void onAReadOnlyDiskNothingIsAppended() throws Exception {
        mount("size=64k");
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(Entries.intent(UUID.randomUUID()));
        run("mount", "-o", "remount,ro", folder.toString());

        assertThatThrownBy(() -> log.append(Entries.intent(UUID.randomUUID())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Read-only file system");
        assertThat(Chain.check(log.file())).as("it can still be read").satisfies(report -> {
            assertThat(report.intact()).isTrue();
            assertThat(report.lines()).isEqualTo(1);
        });
    }

    /** Writes until there is no room for another line; a page stays for the head and the lock. */
    private int fill(AuditLog log) throws IOException {
        Files.write(folder.resolve("ballast"), new byte[12 * 1024]);
        for (int written = 0; ; written++) {
            try {
                log.append(Entries.intent(UUID.randomUUID()));
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left");
                return written;
            }
        }
    }

    private void mount(String options) throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0,
                "only root can mount a file system");
        mounted = true;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
