package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash in the middle of an append: the line's bytes are there up to some place, and the head knows nothing of it. */
final class TornLineTest {
    @TempDir
    private Path folder;

    @Test
    void aLineTornAtAnyByteIsKeptAndSaidAndTheChainGoesOn() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));
        byte[] two = Files.readAllBytes(log.file());
        Head head = Head.read(log.file()).orElseThrow();
        String third = Line.write(3, head.hash(), Entries.intent(UUID.randomUUID()), Program.here());
        byte[] more = third.getBytes(StandardCharsets.UTF_8);
        for (int written = 1; written <= more.length; written++) {
            byte[] torn = Arrays.copyOf(two, two.length + written);
            System.arraycopy(more, 0, torn, two.length, written);
            Files.write(log.file(), torn);
            head.write(log.file());
            assertThat(Chain.check(log.file()).faults())
                    .as("torn after %d bytes", written)
                    .isEmpty();

            log.append(Entries.intent(UUID.randomUUID()));
            log.append(Entries.intent(UUID.randomUUID()));

            Chain.Report report = Chain.check(log.file());
            assertThat(report.faults()).as("after %d bytes, gone on", written).isEmpty();
            assertThat(report.lines()).isEqualTo(5);
            if (written < more.length) {
                assertThat(report.notes()).singleElement().asString().startsWith("line 3 was torn by a crash");
            }
            assertThat(new AuditReader(log.file())
                            .next().lines().stream().filter(line -> line instanceof AuditLine.Entry))
                    .hasSize(written < more.length ? 4 : 5);
        }
    }

    @Test
    void tearingALineAfterwardsIsAFault() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));
        String text = Files.readString(log.file());
        Files.writeString(log.file(), text.substring(0, text.length() - 30));

        assertThat(Chain.check(log.file()).intact()).isFalse();
        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(Chain.check(log.file()).intact()).as("when the log goes on").isFalse();
    }

    @Test
    void linesFromBeforeTheChainAreKeptAndSaid() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        Files.writeString(log.file(), "{\"event\":\"intent\",\"id\":\"1\"}\n{\"event\":\"outcome\",\"id\":\"1\"}\n");
        log.append(Entries.intent(UUID.randomUUID()));

        Chain.Report report = Chain.check(log.file());
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes())
                .containsExactly(
                        "line 1 was written before there was a chain", "line 2 was written before there was a chain");
        assertThat(new AuditReader(log.file()).next().lines()).hasSize(3).last().isInstanceOf(AuditLine.Entry.class);
    }
}
