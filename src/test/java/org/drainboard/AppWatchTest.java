package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final ProxyId LB1 = new ProxyId("production", "lb1");
    private static final AppTenure RENEWED = new AppTenure(Fleet.NOW.minusSeconds(5), Map.of(LB1, OPENED));

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

    @Test
    void aDrainFromUnderTheInventoryBeforeKeepsItsBegin() throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        drained(log, Fleet.NOW.minusSeconds(12));
        AppWatch watch = watch(log, RENEWED);
        watch.note(read(Samples.draining(), 0));

        assertThat(drain(watch)).extracting(DrainProgress::begun).containsExactly(Fleet.NOW.minusSeconds(12));
    }

    @Test
    void anOrderForTheMachineThatHadTheNameBeforeDoesNotCount() throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        drained(log, Fleet.NOW.minusSeconds(12));
        AppWatch watch = watch(log, AppTenure.from(RENEWED.begun()));
        watch.note(read(Samples.draining(), 0));

        assertThat(drain(watch)).extracting(DrainProgress::begun).containsExactly(Fleet.NOW);
    }

    @Test
    void whatGotLostUnderTheInventoryBeforeIsNotToldAgain() throws Exception {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        drained(log, Fleet.NOW.minusSeconds(12));
        AppWatch watch = watch(log, RENEWED);
        watch.note(read(Samples.healthy(), 0));

        assertThat(drain(watch)).isEmpty();
    }

    @Test
    void theTenureOfAHaproxyOutlastsEachInventoryThatLeavesItAlone() {
        AppUnchanged lb1 = new AppUnchanged(Set.of(), Set.of(LB1), Set.of());
        AppUnchanged nothing = new AppUnchanged(Set.of(), Set.of(), Set.of());
        AppTenure second = AppTenure.from(OPENED).next(lb1, OPENED.plusSeconds(1));
        assertThat(second.next(lb1, OPENED.plusSeconds(2)).since(LB1)).isEqualTo(OPENED);
        assertThat(second.next(nothing, OPENED.plusSeconds(2)).since(LB1)).isEqualTo(OPENED.plusSeconds(2));
    }

    private static AppWatch watch(AuditLog log) {
        return watch(log, AppTenure.from(OPENED));
    }

    private static AppWatch watch(AuditLog log, AppTenure tenure) {
        return new AppWatch(
                new AppLedger(log),
                new Inventory(List.of(), PollSettings.DEFAULT),
                tenure,
                () -> OPENED,
                Runnable::run);
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
