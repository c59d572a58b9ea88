package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class DigestTest {
    /** What the row of that name says in each column. */
    private static Map<String, String> row(Judgement judgement, String name) {
        RowFacts facts = Digest.of(judgement, "production").stream()
                .flatMap(block -> Stream.concat(Stream.of(block.backend()), block.servers().stream()))
                .filter(row -> row.name().text().equals(name))
                .findFirst()
                .orElseThrow();
        return Columns.ALL.stream()
                .collect(Collectors.toMap(column -> column.id(), column -> column.textOf(facts, Fleet.NOW)));
    }

    @Test
    void theBlackHoleReadsAsItIs() {
        assertThat(row(Samples.blackHole(), "app_fcgi"))
                .containsEntry("verdict", "FALSE HEALTHY")
                .containsEntry("claimed", "2 of 2 up, L4")
                .containsEntry("served", "0 % ok, 502, 504")
                .containsEntry("requests", "5.5/s")
                .containsEntry("workers", "8/8 stuck 12 s")
                .containsEntry("gap", "100 %")
                .containsEntry("sessions", "20")
                .containsEntry("age", "0.4 s");
    }

    @Test
    void aQueueOnAUnixSocketIsUnknownAndNotEmpty() {
        assertThat(row(Samples.blackHole(), "web1")).containsEntry("queue", "?");
        assertThat(row(Samples.blackHole(), "web2")).containsEntry("queue", "21");
    }

    @Test
    void whatIsUnknownIsAQuestionMarkInEveryColumnAndNeverZero() {
        assertThat(row(Samples.cannotTell(), "web1"))
                .containsEntry("served", "?")
                .containsEntry("requests", "?")
                .containsEntry("workers", "?")
                .containsEntry("gap", "?")
                .containsEntry("queue", "?")
                .containsEntry("age", "25 s");
    }

    @Test
    void serversInMaintenanceAreNotCountedAsClaimed() {
        assertThat(row(Samples.draining(), "app_fcgi")).containsEntry("claimed", "1 of 1 up, L4, 1 drain, 1 maint");
        assertThat(row(Samples.draining(), "web1")).containsEntry("claimed", "DRAIN, L4");
    }

    @Test
    void aHostileNameIsShownEscaped() {
        List<String> names = Digest.of(Samples.ugly(), "production").stream()
                .map(block -> block.backend().name().text())
                .toList();
        assertThat(names).contains("evil\\nname\\u202egnp.exe\\u0007");
    }

    @Test
    void anOldReadingMakesTheRowStaleAndAFreshOneAlsoWhenNobodyAsksAnyMore() {
        RowFacts old = Digest.of(Samples.cannotTell(), "production").getFirst().backend();
        assertThat(old.freshness().stale(Fleet.NOW)).isTrue();
        RowFacts fresh = Digest.of(Samples.healthy(), "production").getFirst().backend();
        assertThat(fresh.freshness().stale(Fleet.NOW)).isFalse();
        assertThat(fresh.freshness().stale(Fleet.NOW.plusSeconds(6))).isTrue();
    }
}
