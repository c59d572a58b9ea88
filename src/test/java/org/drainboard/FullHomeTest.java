package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drainboard.haproxy.RealHaproxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a home that is full or read-only: it watches on, orders nothing, and says why. */
final class FullHomeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()) == 0,
                "only root can mount a file system");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void onAReadOnlyHomeItReadsAndOrdersNothing() throws Exception {
        try (RealHaproxy haproxy = new RealHaproxy()) {
            SocketConsole console = SocketConsole.on(folder, haproxy.socket("admin.sock"));
            run("mount", "-o", "remount,ro", folder.toString());

            watchesAndOrdersNothing(console, haproxy, "Read-only file system");
        }
    }

    @Test
    void onAFullDiskItReadsAndOrdersNothing() throws Exception {
        try (RealHaproxy haproxy = new RealHaproxy()) {
            SocketConsole console = SocketConsole.on(folder, haproxy.socket("admin.sock"));
            fill(folder.resolve("ballast"));

            watchesAndOrdersNothing(console, haproxy, "No space left");
        }
    }

    private static void watchesAndOrdersNothing(SocketConsole console, RealHaproxy haproxy, String reason) {
        assertThat(console.run("check").out()).contains("app");
        Printed maint = console.run("set", "lab/app/web1", "maint", "--yes", "--reason", "disk");
        assertThat(maint.exit()).as(maint.toString()).isEqualTo(4);
        assertThat(maint.toString()).contains(reason, "audit.jsonl").doesNotContain("mistake in Drainboard");
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
        assertThat(console.run("off").toString()).doesNotContain("mistake in Drainboard");
    }

    /** Until not a byte goes in any more. */
    private static void fill(Path ballast) throws Exception {
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[1024];
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
