package org.drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutagesTest {
    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");
    private static final ProxyId LB1 = new ProxyId("production", "lb1");

    @Test
    void anOutageIsLoggedWhenItBeginsWhenItsReasonChangesAndWhenItEnds(@TempDir Path folder) throws IOException {
        Outages outages = new Outages();
        try (Log _ = new Log(folder, false, InstantSource.system(), _ -> {})) {
            outages.note(round(1, fresh(1)));
            outages.note(round(2, stale(Failure.Kind.TIMED_OUT, "no answer within 3 s")));
            outages.note(round(3, stale(Failure.Kind.TIMED_OUT, "no answer within 3.1 s")));
            outages.note(round(4, stale(Failure.Kind.REFUSED, "nobody listens")));
            outages.note(round(5, stale(Failure.Kind.REFUSED, "nobody listens")));
            outages.note(round(75, fresh(75)));
            outages.note(round(76, fresh(76)));
        }
        List<String> lines = Files.readAllLines(folder.resolve("drainboard.log"));
        assertThat(lines)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(" WARN ")
                                .endsWith("HAProxy production/lb1 cannot be read: no answer within 3 s"),
                        line -> assertThat(line)
                                .endsWith("HAProxy production/lb1 still cannot be read, now because: nobody listens"),
                        line -> assertThat(line)
                                .contains(" INFO ")
                                .endsWith("HAProxy production/lb1 is read again, after 1 min 14 s without"));
    }

    private static Round round(long second, Reading<ProxySnapshot> reading) {
        return new Round(second, T0.plusSeconds(second), Map.of(LB1, reading), Map.of(), Map.of(), Map.of());
    }

    private static Reading<ProxySnapshot> fresh(long second) {
        return new Reading.Fresh<>(snapshot(), T0.plusSeconds(second), Duration.ofMillis(2));
    }

    private static Reading<ProxySnapshot> stale(Failure.Kind kind, String message) {
        return new Reading.Stale<>(snapshot(), T0.plusSeconds(1), new Failure(kind, message));
    }

    private static ProxySnapshot snapshot() {
        return new ProxySnapshot(
                new ProxyProcess(1, "3.0.1", Duration.ofHours(1), "lb1"), List.of(), List.of(), List.of());
    }
}
