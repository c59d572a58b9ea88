package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryReaderTest {
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    private Path folder;

    static Stream<AuditEntry> everyEntryComesBackAsItWas() {
        Stream<Change> changes = Stream.of(
                new Change.State(ServerState.READY),
                new Change.State(ServerState.DRAIN),
                new Change.State(ServerState.MAINT),
                new Change.SetWeight(new Weight.Absolute(0)),
                new Change.SetWeight(new Weight.Absolute(256)),
                new Change.SetWeight(new Weight.Percent(50)),
                new Change.ShutdownSessions(),
                new Change.HealthCheck(false),
                new Change.HealthCheck(true),
                new Change.AgentCheck(false),
                new Change.AgentCheck(true));
        Stream<AuditEntry> intents = changes.map(change -> new AuditEntry.Intent(
                ID,
                Entries.NOW,
                "alice (sudo by bob)",
                new Action(
                        Entries.WEB1,
                        change,
                        "quote \" and \\ and \u0007",
                        Cause.of(Cause.Kind.REAPPLY, ID),
                        Optional.of(Entries.NOW.plus(Duration.ofMinutes(30)))),
                "the command",
                List.of("a", "b"),
                List.of("c"),
                Entries.DRAIN,
                1L << 40));
        return Stream.concat(
                intents,
                Stream.of(
                        Entries.intent(ID),
                        Entries.result(ID, "verified"),
                        new AuditEntry.Result(
                                ID,
                                Entries.NOW,
                                Entries.WEB1,
                                new Change.AgentCheck(true),
                                "unknown",
                                null,
                                "no answer"),
                        new AuditEntry.Finding(
                                ID,
                                Entries.NOW,
                                "alice",
                                Entries.WEB1,
                                AuditEntry.Found.NOT_IN_FORCE,
                                Entries.READY,
                                7,
                                "looked"),
                        new AuditEntry.Expiry(
                                ID, Entries.NOW, "alice", Entries.WEB1, AuditEntry.Fate.HELD_BACK, "fails its trial"),
                        new AuditEntry.Typed(
                                ID,
                                Entries.NOW,
                                "alice",
                                Entries.WEB1.backend().proxy(),
                                "clear counters all",
                                "zeroes every counter",
                                "a new day"),
                        new AuditEntry.Answer(
                                ID, Entries.NOW, Entries.WEB1.backend().proxy(), "answered", "HAProxy said \"no\""),
                        new AuditEntry.Gap(Entries.NOW, 12, 10)));
    }

    @ParameterizedTest
    @MethodSource
    void everyEntryComesBackAsItWas(AuditEntry entry) throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        log.append(entry);

        assertThat(new AuditReader(log.file()).next().lines())
                .singleElement()
                .isEqualTo(new AuditLine.Entry(1, entry, Program.here()));
    }
}
