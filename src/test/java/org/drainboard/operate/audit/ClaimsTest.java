package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order's time is over once, however many programs see it. */
final class ClaimsTest {
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();

    @TempDir
    private Path folder;

    private AuditLog log;

    @BeforeEach
    void open() throws IOException {
        log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(Entries.intent(ORDER));
        log.append(Entries.result(ORDER, "verified"));
    }

    @Test
    void ofManyAtOnceOneMayTakeAnOrderBack() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> claim = () -> {
                try {
                    new AuditLog(log.file()).append(Entries.claim(UUID.randomUUID(), ORDER));
                    return true;
                } catch (Claimed _) {
                    return false;
                }
            };
            List<Future<Boolean>> all =
                    many.invokeAll(Stream.generate(() -> claim).limit(20).toList());
            int won = 0;
            for (Future<Boolean> each : all) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aClaimThatIsKnownToHaveComeToNothingIsNone() throws IOException {
        log.append(Entries.claim(FIRST, ORDER));
        log.append(Entries.result(FIRST, "not sent"));
        UUID second = UUID.randomUUID();
        log.append(Entries.claim(second, ORDER));
        log.append(Entries.result(second, "unknown"));
        assertThatThrownBy(() -> log.append(Entries.claim(UUID.randomUUID(), ORDER)))
                .as("while nobody knows what came of it")
                .isInstanceOf(Claimed.class);
        log.append(new AuditEntry.Finding(
                second, Entries.NOW, "bob", Entries.WEB1, AuditEntry.Found.NOT_IN_FORCE, Entries.DRAIN, 42, "looked"));
        log.append(Entries.claim(UUID.randomUUID(), ORDER));
    }

    @Test
    void anOrderWhoseExpiryLapsedIsNotTakenBack() throws IOException {
        log.append(new AuditEntry.Expiry(
                ORDER, Entries.NOW, "bob", Entries.WEB1, AuditEntry.Fate.LAPSED, "changed by somebody"));

        assertThatThrownBy(() -> log.append(Entries.claim(FIRST, ORDER))).isInstanceOf(Claimed.class);
    }

    @Test
    void anotherOrdersClaimIsNoMatter() throws IOException {
        log.append(Entries.claim(FIRST, ORDER));
        log.append(Entries.claim(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(Chain.check(log.file()).lines()).isEqualTo(4);
    }
}
