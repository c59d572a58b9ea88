package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppWatchTest {
    private static final Instant OPENED = Fleet.NOW.minusSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void anOrderOfTheCommandLineIsNotSomebodyElses() throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        AppWatch watch = watch(log);
        watch.note(read(Samples.draining(), 10));
        drained(log, Fleet.NOW.minusSeconds(12));
        watch.note(read(Samples.draining(), 9));
        assertThat(drain(watch)).as("the drain is followed").isNotEmpty();

        ready(log, Fleet.NOW.minusSeconds(5));
        watch.note(read(Samples.healthy(), 0));

        assertThat(drain(watch)).isEmpty();
    }

    @Test
    void withoutAnOrderInTheLogItIs() throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        AppWatch watch = watch(log);
        watch.note(read(Samples.draining(), 10));
        drained(log, Fleet.NOW.minusSeconds(12));
        watch.note(read(Samples.draining(), 9));
        watch.note(read(Samples.healthy(), 0));

        assertThat(drain(watch))
                .singleElement()
                .satisfies(lost -> assertThat(lost.hindrance(Hindrance.Kind.LOST))
                        .hasValueSatisfying(why -> assertThat(why.text()).startsWith("somebody else made it ready")));
    }

    private static List<DrainProgress> drain(AppWatch watch) {
        return watch.latest().drains().stream()
                .filter(each -> each.server().server().equals("web1"))
                .toList();
    }

    private AppWatch watch(AuditLog log) {
        return new AppWatch(
                new AppLedger(log), new Inventory(List.of(), PollSettings.DEFAULT), () -> OPENED, Runnable::run);
    }

    private static void drained(AuditLog log, Instant at) throws Exception {
        write(log, ServerState.DRAIN, at);
    }

    private static void ready(AuditLog log, Instant at) throws Exception {
        write(log, ServerState.READY, at);
    }

    private static void write(AuditLog log, ServerState state, Instant at) throws Exception {
        ServerId web1 = Samples.healthy().backends().stream()
                .flatMap(backend -> backend.servers().stream())
                .map(each -> each.id())
                .filter(id -> id.server().equals("web1"))
                .findFirst()
                .orElseThrow();
        Action action = new Action(web1, state, "");
        UUID id = UUID.randomUUID();
        log.append(new AuditEntry.Intent(
                id, at, "bob", action, "set server", List.of(), List.of(), Standing.of(AdminState.READY, 1), 812));
        log.append(new AuditEntry.Result(id, at, action, "verified", null, "read back"));
    }

    /** The same, read so many seconds before now. */
    private static Judgement read(Judgement judgement, long ago) {
        Judgement earlier = Samples.earlier(judgement, ago);
        Round round = earlier.round();
        Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
        round.proxies()
                .forEach((id, reading) -> proxies.put(
                        id, new Reading.Fresh<>(reading.latest().orElseThrow(), round.at(), Duration.ofMillis(2))));
        return new Judgement(
                new Round(round.number(), round.at(), proxies, Map.of(), Map.of(), Map.of()),
                earlier.backends(),
                earlier.missing());
    }
}
