package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.junit.jupiter.api.Test;

final class LargeFleetTest {
    private static final int SERVERS = 10_000;

    @Test
    void tenThousandServersAreReadInAFractionOfAPoll() throws BadReply {
        byte[] stat = fleet();
        Duration fastest = Duration.ofDays(1);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            ProxySnapshot snapshot = SnapshotParser.parse(Captures.INFO, stat, Captures.STATE, null);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
            assertThat(snapshot.servers()).hasSize(SERVERS);
        }
        assertThat(fastest).as("best of 5, %d KB", stat.length / 1024).isLessThan(Duration.ofMillis(500));
    }

    private static byte[] fleet() {
        List<String> lines =
                new String(Captures.STAT, StandardCharsets.US_ASCII).lines().toList();
        String row = lines.stream()
                .filter(line -> line.startsWith("app_http,web1,"))
                .findFirst()
                .orElseThrow();
        StringBuilder fleet = new StringBuilder(lines.getFirst()).append('\n');
        for (int i = 0; i < SERVERS; i++) {
            fleet.append(row.replace("app_http,web1,", "app" + i / 100 + ",web" + i + ","))
                    .append('\n');
        }
        return Captures.bytes(fleet.append('\n').toString());
    }
}
