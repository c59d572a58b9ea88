package org.drainboard.view.backend.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.Test;

final class WorkerRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final PoolId POOL = new PoolId("production", "www");

    private final WorkerRows rows = new WorkerRows();

    @Test
    void theLongestBusyStandsFirstAndTheFreeOnesLast() {
        show(idle(1), busy(2, 0.3), busy(3, 12), idle(4), busy(5, 4));

        assertThat(pids()).containsExactly(3, 5, 2, 1, 4);
        assertThat(rows.counted(Occupation.LONG).get()).isEqualTo("2 over 2 s");
        assertThat(rows.counted(Occupation.FREE).get()).isEqualTo("2 free");
    }

    @Test
    void aWorkerKeepsItsRowAndTheListStandsStillWhileTheOrderIsTheSame() {
        show(busy(1, 5), idle(2));
        WorkerRow row = rows.rows().getFirst();
        List<String> changes = new ArrayList<>();
        rows.rows().addListener((ListChangeListener<WorkerRow>) change -> changes.add(change.toString()));

        show(busy(1, 6), idle(2));

        assertThat(changes).isEmpty();
        assertThat(rows.rows().getFirst()).isSameAs(row);
        assertThat(row.duration().get()).isEqualTo("6.0 s");
        show(idle(1), busy(2, 1));
        assertThat(pids()).containsExactly(2, 1);
        assertThat(changes).hasSize(1);
    }

    @Test
    void queryStringsAndUsersAreHiddenUntilSomeoneAsks() {
        show(busy(1, 5));
        WorkerRow row = rows.rows().getFirst();
        assertThat(row.request().get()).isEqualTo("GET /pay.php?…  user …");

        rows.revealed().set(true);
        assertThat(row.request().get()).isEqualTo("GET /pay.php?card=4111  user jane");

        rows.revealed().set(false);
        assertThat(row.request().get()).doesNotContain("4111", "jane");
    }

    @Test
    void aHostileRequestStaysOnItsLine() {
        WorkerRequest hostile = new WorkerRequest("GET", "/a\nb\u202egnp\u0007", "/s\u001b[31m", null);
        show(new Worker(1, WorkerState.RUNNING, NOW, 1, null, hostile));

        WorkerRow row = rows.rows().getFirst();
        assertThat(row.request().get()).startsWith("GET /a").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(row.script().get()).endsWith("[31m").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(row.duration().get()).as("an impossible time").isEqualTo("unknown");
        assertThat(row.occupation().get()).isEqualTo(Occupation.BUSY);
    }

    @Test
    void aFreeWorkerShowsNoTimeAlthoughThePageStillTellsThatOfItsLastRequest() {
        show(new Worker(1, WorkerState.IDLE, NOW, 1, Duration.ofSeconds(30), null));

        assertThat(rows.rows().getFirst().duration().get()).isEmpty();
        assertThat(rows.rows().getFirst().occupation().get()).isEqualTo(Occupation.FREE);
    }

    @Test
    void anotherOrderLastsUntilItIsTakenBack() {
        show(busy(1, 5), busy(2, 9));
        rows.order(Comparator.comparingInt(row -> row.key().pid()));
        show(busy(1, 5), busy(2, 9));
        assertThat(pids()).containsExactly(1, 2);

        rows.order(null);
        assertThat(pids()).containsExactly(2, 1);
    }

    @Test
    void aListThatAClientBrokeHasNoRowsAndSaysSo() {
        rows.update(List.of(POOL), round(new Workers.Unreadable("byte 412")));
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.absence().get()).isEqualTo("No worker could be read.");

        rows.update(List.of(), round(new Workers.Listed(List.of())));
        assertThat(rows.absence().get()).isEqualTo("No pool of the inventory stands behind it.");
    }

    private List<Integer> pids() {
        return rows.rows().stream().map(row -> row.key().pid()).toList();
    }

    private void show(Worker... workers) {
        rows.update(List.of(POOL), round(new Workers.Listed(List.of(workers))));
    }

    private static Round round(Workers workers) {
        PoolStatus status =
                new PoolStatus("www", ProcessManager.STATIC, NOW, 1, 0L, new Aggregates(0, 0, 0, 0, 0), workers);
        return new Round(
                1, NOW, Map.of(), Map.of(POOL, new Reading.Fresh<>(status, NOW, Duration.ZERO)), Map.of(), Map.of());
    }

    private static Worker idle(int pid) {
        return new Worker(pid, WorkerState.IDLE, NOW, 7, Duration.ofMillis(3), null);
    }

    private static Worker busy(int pid, double seconds) {
        WorkerRequest request = new WorkerRequest("GET", "/pay.php?card=4111", "/srv/pay.php", "jane");
        return new Worker(pid, WorkerState.RUNNING, NOW, 8, Duration.ofMillis((long) (seconds * 1000)), request);
    }
}
