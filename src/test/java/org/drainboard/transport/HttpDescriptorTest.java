package org.drainboard.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.drainboard.model.Endpoint;
import org.junit.jupiter.api.Test;

final class HttpDescriptorTest {
    @Test
    void aGetThatEndsByTheDeadlineLeavesNothingOpen() throws IOException {
        Transport transport = new Transport();
        try (Listener flood = Listener.loopback((from, to) -> {
            from.read();
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n".getBytes(US_ASCII));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 800; i++) {
                to.write(megabyte);
            }
        })) {
            flooded(transport, flood, 3);
            long before = openDescriptors();
            flooded(transport, flood, 30);
            Deadline patience = Deadline.in(Duration.ofSeconds(5));
            while (openDescriptors() > before && !patience.passed()) {
                Thread.onSpinWait();
            }
            assertThat(openDescriptors()).isLessThanOrEqualTo(before);
        }
    }

    private static void flooded(Transport transport, Listener flood, int times) {
        URI uri = URI.create("http://127.0.0.1:" + ((Endpoint.Tcp) flood.endpoint()).port() + "/");
        for (int i = 0; i < times; i++) {
            failureOf(() -> transport.get(uri, Map.of(), new Limits(Duration.ofMillis(20), 800_000_000)));
        }
    }

    private static long openDescriptors() {
        return Objects.requireNonNull(new File("/proc/self/fd").list()).length;
    }
}
