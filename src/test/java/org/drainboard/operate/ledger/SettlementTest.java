package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.MAINT;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Seen;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditEntry.Found;
import org.drainboard.operate.audit.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettlementTest {
    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "ready, drain, IN_FORCE",
        "drain, drain, IN_FORCE",
        "ready, ready, NOT_IN_FORCE",
        "maint, maint, NOT_IN_FORCE",
        "ready, maint, CANNOT_TELL",
        "maint, ready, CANNOT_TELL"
    })
    void aDrainIsSettledByWhatShows(String before, String now, Found found) throws IOException {
        Order order = begun(Books.drain(WEB1, Optional.empty()), standing(before));

        AuditEntry.Finding finding = Settlement.of(order, new Seen(42, standing(now)), NOW, "bob");
        assertThat(finding.found()).isEqualTo(found);
        assertThat(finding.text()).startsWith("HAProxy shows " + now).doesNotContain("reloaded");
        assertThat(Settlement.of(order, new Seen(57, standing(now)), NOW, "bob").text())
                .contains("it was reloaded since (pid 42, now 57)");
    }

    @Test
    void ofCutSessionsNothingCanBeTold() throws IOException {
        Order order = begun(new Action(WEB1, new Change.ShutdownSessions(), ""), READY);

        assertThat(Settlement.of(order, new Seen(42, READY), NOW, "bob").found())
                .isEqualTo(Found.CANNOT_TELL);
    }

    @Test
    void aProgramThatIsAtItIsNotSettled() throws IOException {
        Order ours = begun(Books.drain(WEB1, Optional.empty()), READY);
        assertThat(Settlement.isTime(ours, NOW.plusSeconds(60))).as("it runs").isFalse();
        assertThat(Settlement.isTime(ours, NOW.plusSeconds(301)))
                .as("it cannot be at it so long")
                .isTrue();

        Order ended = new Order(
                ours.intent(),
                new Program(ours.by().host(), ours.by().process(), Instant.EPOCH),
                ours.ended(),
                Optional.empty(),
                Optional.empty());
        assertThat(Settlement.isTime(ended, NOW.plusSeconds(1)))
                .as("the command may still be on its way")
                .isFalse();
        assertThat(Settlement.isTime(ended, NOW.plusSeconds(2))).isTrue();
    }

    private Order begun(Action action, Standing before) throws IOException {
        UUID id = books.begun(action, before);
        return books.ledger().order(id).orElseThrow();
    }

    private static Standing standing(String word) {
        return switch (word) {
            case "drain" -> DRAIN;
            case "maint" -> MAINT;
            default -> READY;
        };
    }
}
