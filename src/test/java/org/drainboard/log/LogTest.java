package org.drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the rest of the program meets it: through System.Logger. */
final class LogTest {
    private static final System.Logger LOGGER = System.getLogger("org.drainboard.poll.Watch");

    @TempDir
    Path home;

    private final List<String> stderr = new CopyOnWriteArrayList<>();

    @AfterEach
    void writable() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private Log open(boolean verbose) {
        return new Log(home.resolve("log"), verbose, InstantSource.system(), stderr::add);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(home.resolve("log").resolve(name));
    }

    @Test
    void aRecordIsOneLineWithItsCauseAndWhereItCameFrom() throws IOException {
        try (Log _ = open(false)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "lb1: a mistake",
                    new IllegalStateException("outer\nsecond line", new IOException("inner")));
        }
        assertThat(lines("drainboard.log"))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT[^ ]+ WARN  \\[[^\\]]+\\] poll.Watch: lb1: a mistake \\| .*")
                .contains("java.lang.IllegalStateException: outer\\nsecond line at org.drainboard.log.LogTest.")
                .contains(" | java.io.IOException: inner at ");
        assertThat(stderr).isEmpty();
    }

    @Test
    void whatIsGraveAlsoStandsOnStderr() {
        try (Log _ = open(false)) {
            LOGGER.log(System.Logger.Level.ERROR, "a mistake in Drainboard");
        }
        assertThat(stderr).singleElement().asString().endsWith("poll.Watch: a mistake in Drainboard");
    }

    @Test
    void smallThingsAreWrittenWhereAskedForOnly() throws IOException {
        try (Log _ = open(false)) {
            LOGGER.log(System.Logger.Level.DEBUG, "small");
        }
        assertThat(home.resolve("log")).doesNotExist();
        try (Log _ = open(true)) {
            LOGGER.log(System.Logger.Level.DEBUG, "small");
        }
        assertThat(lines("drainboard.log"))
                .singleElement()
                .asString()
                .contains(" DEBUG ")
                .endsWith("small");
        assertThat(stderr).singleElement().asString().endsWith("small");
    }

    @Test
    void theFilesAreForTheirOwnerAlone() throws IOException {
        try (Log _ = open(false)) {
            LOGGER.log(System.Logger.Level.INFO, "first");
        }
        assertThat(permissions(home.resolve("log"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("log/drainboard.log"))).isEqualTo("rw-------");
    }

    @Test
    void twoInstancesWriteFilesOfTheirOwn() throws IOException {
        LogFile first = new LogFile(home.resolve("log"), 1000, 5);
        try (first;
                LogFile second = new LogFile(home.resolve("log"), 1000, 5)) {
            first.append("first\n".getBytes(StandardCharsets.UTF_8));
            second.append("second\n".getBytes(StandardCharsets.UTF_8));
            first.append("first\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(lines("drainboard.log")).containsExactly("first", "first");
        assertThat(lines("drainboard-2.log")).containsExactly("second");
    }

    @Test
    void whatIsFullIsPutAsideAndTheOldestGoes() throws IOException {
        try (LogFile file = new LogFile(home.resolve("log"), 30, 3)) {
            for (int number = 0; number < 12; number++) {
                file.append("line %02d ...\n".formatted(number).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(lines("drainboard.log")).containsExactly("line 10 ...", "line 11 ...");
        assertThat(lines("drainboard.1.log")).containsExactly("line 08 ...", "line 09 ...");
        assertThat(lines("drainboard.2.log")).containsExactly("line 06 ...", "line 07 ...");
        assertThat(home.resolve("log/drainboard.3.log")).doesNotExist();
        assertThat(permissions(home.resolve("log/drainboard.log"))).isEqualTo("rw-------");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidOnceAndLeftOutAndTakenUpAgain() throws Exception {
        Path blocked = home.resolve("log");
        Files.writeString(blocked, "a file where the folder should be");
        try (Log log = open(false)) {
            IntStream.range(0, 5).forEach(number -> LOGGER.log(System.Logger.Level.INFO, "lost " + number));
            until(() -> log.trouble().filter(trouble -> trouble.lost() == 5).isPresent());
            assertThat(log.trouble().orElseThrow().text())
                    .contains("is not written")
                    .contains(blocked.toString());
            Files.delete(blocked);
            LOGGER.log(System.Logger.Level.INFO, "back");
            until(() -> log.trouble().isEmpty());
        }
        assertThat(stderr).singleElement().asString().startsWith("The log " + blocked + " is not written: ");
        assertThat(lines("drainboard.log"))
                .satisfiesExactly(
                        gap -> assertThat(gap).isEqualTo("(5 lines before this one could not be written)"),
                        line -> assertThat(line).endsWith("back"));
    }

    @Test
    void aFullDiskDoesNotStopTheProgram() throws Exception {
        Files.createDirectories(home.resolve("log"));
        Files.createSymbolicLink(home.resolve("log/drainboard.log"), Path.of("/dev/full"));
        try (Log log = open(false)) {
            LOGGER.log(System.Logger.Level.INFO, "lost");
            until(() -> log.trouble().isPresent());
            assertThat(log.trouble().orElseThrow().why()).contains("No space left on device");
        }
        assertThat(stderr).hasSize(1);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 20 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
