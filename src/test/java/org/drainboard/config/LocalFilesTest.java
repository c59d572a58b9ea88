package org.drainboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LocalFilesTest {
    private final LocalFiles files = new LocalFiles();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), "global\n");
        assertThat(files.read(file.toString())).isEqualTo(new ConfigFiles.Found("global\n"));
    }

    /** Nobody writes into it, so whoever opened it would wait without end. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(files.list(pipe.toString())).isEmpty();
        assertThat(files.read(pipe.toString()))
                .isEqualTo(new ConfigFiles.Unread(
                        pipe + " is a socket, a pipe or a device; name the configuration's file itself"));
    }

    @Test
    void whatIsNotThereAndWhatIsNoFileIsSaid() {
        assertThat(files.read(folder + "/none"))
                .isEqualTo(new ConfigFiles.Unread(folder + "/none: there is no such file"));
        assertThat(files.read(folder.toString()))
                .isEqualTo(new ConfigFiles.Unread(
                        folder + " is a folder, and no configuration that can be read is in it"));
    }
}
