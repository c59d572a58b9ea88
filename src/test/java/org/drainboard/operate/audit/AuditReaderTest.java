package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditReaderTest {
    @TempDir
    private Path folder;

    @Test
    void onlyWhatWasAppendedSinceIsRead() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        AuditReader reader = new AuditReader(log.file());
        assertThat(reader.next()).isEqualTo(new AuditReader.News(false, List.of()));

        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(reader.next()).satisfies(news -> {
            assertThat(news.fromTheStart()).isTrue();
            assertThat(news.lines()).hasSize(1);
        });
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(reader.next()).satisfies(news -> {
            assertThat(news.fromTheStart()).isFalse();
            assertThat(news.lines()).extracting(AuditLine::number).containsExactly(2L, 3L);
        });
        assertThat(reader.next().lines()).isEmpty();
    }

    @Test
    void aLineThatIsBeingWrittenIsLeftForLater() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        AuditReader reader = new AuditReader(log.file());
        log.append(Entries.intent(UUID.randomUUID()));
        reader.next();
        Files.writeString(log.file(), "{\"seq\":2,", StandardOpenOption.APPEND);
        assertThat(reader.next().lines()).isEmpty();

        log.append(Entries.intent(UUID.randomUUID()));
        assertThat(reader.next().lines())
                .satisfiesExactly(
                        torn -> assertThat(torn).isEqualTo(new AuditLine.Unusable(2, "it was cut short by a crash")),
                        next -> assertThat(next).isInstanceOf(AuditLine.Entry.class));
    }

    @Test
    void aLogThatWasBegunAnewIsReadFromItsStart() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        AuditReader reader = new AuditReader(log.file());
        log.append(Entries.intent(UUID.randomUUID()));
        log.append(Entries.intent(UUID.randomUUID()));
        reader.next();
        Files.move(log.file(), folder.resolve("old"));
        Files.delete(Head.beside(log.file()));
        log.append(Entries.intent(UUID.randomUUID()));

        assertThat(reader.next()).satisfies(news -> {
            assertThat(news.fromTheStart()).isTrue();
            assertThat(news.lines()).hasSize(1);
        });
        assertThat(Chain.check(log.file()).intact()).isTrue();
    }

    @Test
    void aChangedLineTellsNothing() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(Entries.intent(UUID.randomUUID()));
        Files.writeString(log.file(), Files.readString(log.file()).replace("alice", "mallo"));

        assertThat(new AuditReader(log.file()).next().lines())
                .containsExactly(new AuditLine.Unusable(1, "it was changed after it was written"));
    }
}
