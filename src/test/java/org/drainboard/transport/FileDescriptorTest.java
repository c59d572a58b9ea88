package org.drainboard.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDescriptorTest {
    @TempDir
    private Path folder;

    @Test
    void noPathLeaksADescriptor() throws IOException {
        failEveryWay(1);
        long before = openDescriptors();
        failEveryWay(40);
        Deadline patience = Deadline.in(Duration.ofSeconds(5));
        while (openDescriptors() > before && !patience.passed()) {
            Thread.onSpinWait(); // the listeners' own ends close on threads of theirs
        }
        assertThat(openDescriptors()).isLessThanOrEqualTo(before);
    }

    private void failEveryWay(int times) throws IOException {
        Transport transport = new Transport();
        Path full = folder.resolve("full");
        try (Peers peers = new Peers();
                Listener unixSilent = Listener.unix(folder.resolve("silent"), peers::silent);
                Listener unixFlood = Listener.unix(folder.resolve("flood"), peers::flooding);
                Listener tcpSilent = Listener.loopback(peers::silent);
                Listener tcpFlood = Listener.loopback(peers::flooding);
                ServerSocketChannel unixFull = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ServerSocket tcpFull = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            unixFull.bind(UnixDomainSocketAddress.of(full), 1);
            List<Endpoint> endpoints = List.of(
                    new Endpoint.Unix(folder + "/none"),
                    new Endpoint.Unix(folder.toString()),
                    new Endpoint.Unix(full.toString()),
                    new Endpoint.Tcp("127.0.0.1", 1),
                    new Endpoint.Tcp("127.0.0.1", tcpFull.getLocalPort()),
                    unixSilent.endpoint(),
                    unixFlood.endpoint(),
                    tcpSilent.endpoint(),
                    tcpFlood.endpoint());
            for (int i = 0; i < times; i++) {
                failAll(transport, endpoints);
            }
        } finally {
            Files.delete(full);
        }
    }

    private static void failAll(Transport transport, List<Endpoint> endpoints) {
        Limits limits = new Limits(Duration.ofMillis(10), 1000);
        for (Endpoint endpoint : endpoints) {
            failureOf(() -> transport.exchange(endpoint, new byte[1], limits));
        }
    }

    private static long openDescriptors() {
        return Objects.requireNonNull(new File("/proc/self/fd").list()).length;
    }
}
