package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest {
    private static final int LINES = 6;

    @TempDir
    private Path folder;

    private AuditLog log;

    @BeforeEach
    void write() throws IOException {
        log = new AuditLog(folder.resolve("audit.jsonl"));
        for (int i = 0; i < LINES; i++) {
            log.append(Entries.intent(UUID.randomUUID()));
        }
    }

    @Test
    void whatWasWrittenIsIntact() throws IOException {
        assertThat(Chain.check(log.file())).isEqualTo(new Chain.Report(LINES, List.of(), List.of()));
    }

    @Test
    void anyChangedBitIsSeen() throws IOException {
        byte[] whole = Files.readAllBytes(log.file());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(log.file(), changed);
            assertThat(Chain.check(log.file()).intact())
                    .as("byte %d changed", at)
                    .isFalse();
        }
    }

    @Test
    void aCutAnywhereIsSeen() throws IOException {
        byte[] whole = Files.readAllBytes(log.file());
        // A cut of the last newline alone takes nothing away.
        for (int size = 0; size < whole.length - 1; size++) {
            Files.write(log.file(), Arrays.copyOf(whole, size));
            assertThat(Chain.check(log.file()).intact())
                    .as("cut to %d bytes", size)
                    .isFalse();
        }
    }

    @Test
    void anyMissingLineIsSeenAndNamed() throws IOException {
        List<String> whole = Files.readAllLines(log.file());
        for (int line = 0; line < LINES; line++) {
            List<String> less = new ArrayList<>(whole);
            less.remove(line);
            Files.write(log.file(), less);
            assertThat(Chain.check(log.file()).faults())
                    .as("without line %d", line + 1)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what()).contains("missing"));
        }
    }

    @Test
    void aSwapAnInsertionAndACopyAreSeen() throws IOException {
        List<String> whole = Files.readAllLines(log.file());
        for (int line = 0; line < LINES - 1; line++) {
            List<String> swapped = new ArrayList<>(whole);
            Collections.swap(swapped, line, line + 1);
            Files.write(log.file(), swapped);
            assertThat(Chain.check(log.file()).intact()).as("swapped %d", line).isFalse();
            List<String> twice = new ArrayList<>(whole);
            twice.add(line, whole.get(line));
            Files.write(log.file(), twice);
            assertThat(Chain.check(log.file()).intact()).as("twice %d", line).isFalse();
            List<String> alien = new ArrayList<>(whole);
            alien.add(line + 1, "{\"event\":\"intent\"}");
            Files.write(log.file(), alien);
            assertThat(Chain.check(log.file()).intact()).as("inserted %d", line).isFalse();
        }
    }

    @Test
    void aLineThatWasWrittenAnewWithARightHashIsSeenByTheNext() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(log.file()));
        Line third = Line.of(lines.get(2)).orElseThrow();
        lines.set(2, Line.write(3, third.prev(), Entries.intent(UUID.randomUUID()), Program.here()));
        Files.write(log.file(), lines);

        assertThat(Chain.check(log.file()).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.what()).isEqualTo("the line before is not the one it was written after");
        });
    }

    @Test
    void theEndCannotBeCutOffEvenWhenTheLogGoesOn() throws IOException {
        List<String> whole = Files.readAllLines(log.file());
        Files.write(log.file(), whole.subList(0, 4));
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));

        assertThat(Chain.check(log.file()).faults())
                .containsExactly(new Chain.Fault(
                        5,
                        "when this line was written, the end of the log was missing",
                        "6 lines, by the head file",
                        "4 lines"));
    }

    @Test
    void withoutItsHeadTheLogIsNotIntact() throws IOException {
        Files.delete(Head.beside(log.file()));
        assertThat(Chain.check(log.file()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("head file is missing"));
        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(Chain.check(log.file()).intact()).as("when it goes on").isFalse();
    }

    @Test
    void aHeadThatLagsBehindIsNoFault() throws IOException {
        Head before = Head.read(log.file()).orElseThrow();
        log.append(Entries.intent(UUID.randomUUID()));
        before.write(log.file());

        Chain.Report report = Chain.check(log.file());
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).singleElement().asString().contains("1 behind");
        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(Chain.check(log.file()).notes()).as("after the next line").isEmpty();
    }

    @Test
    void aHeadThatKnowsAnotherLineIsAFault() throws IOException {
        new Head(3, Line.hash("another")).write(log.file());

        assertThat(Chain.check(log.file()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }

    @Test
    void aLogThatIsNotThereCannotBeChecked() {
        assertThatThrownBy(() -> Chain.check(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
