package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.drainboard.lab.Lab;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.ledger.Blind;
import org.drainboard.view.Fleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppLedgerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sinceWhenTheLogCannotBeReadIsKeptUntilItCan() throws IOException {
        Path file = Files.createDirectory(folder.resolve("audit.jsonl"));
        AppLedger ledger = new AppLedger(new AuditLog(file));
        look(ledger, 0);
        Lab.await("it is blind", SOON, () -> ledger.latest().blind().isPresent());
        look(ledger, 60);
        look(ledger, 120);
        assertThat(ledger.latest().blind()).map(Blind::since).contains(Fleet.NOW);
        assertThat(ledger.latest().blind())
                .map(Blind::why)
                .hasValueSatisfying(why -> assertThat(why).startsWith("the audit log " + file + " cannot be read: "));

        Files.delete(file);
        look(ledger, 180);
        Lab.await("it reads", SOON, () -> ledger.latest().blind().isEmpty());
        Files.createDirectory(file);
        look(ledger, 240);
        Lab.await("it is blind again", SOON, () -> ledger.latest().blind().isPresent());
        assertThat(ledger.latest().blind()).map(Blind::since).contains(Fleet.NOW.plusSeconds(240));
    }

    private static void look(AppLedger ledger, long seconds) {
        Instant at = Fleet.NOW.plusSeconds(seconds);
        ledger.seen(new Round(seconds, at, Map.of(), Map.of(), Map.of(), Map.of()));
    }
}
