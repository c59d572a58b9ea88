package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.junit.jupiter.api.Test;

final class LargeFleetTest {
    private static final int SERVERS = 10_000;

    @Test
    void tenThousandServersAreAllRead() throws BadReply {
        ProxySnapshot snapshot = SnapshotParser.parse(Captures.INFO, fleet(), Captures.STATE, null);

        assertThat(snapshot.servers())
                .hasSize(SERVERS)
                .extracting(server -> server.backend() + "/" + server.server())
                .doesNotHaveDuplicates()
                .endsWith("app99/web9999");
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
