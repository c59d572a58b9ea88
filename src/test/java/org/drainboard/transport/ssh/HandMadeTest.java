package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.lab.Lab;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection that the user makes by hand: where it is looked for, and how often. */
final class HandMadeTest {
    @TempDir
    private Path folder;

    @Test
    void twoMachinesNeverShareTheUsersConnection() throws IOException {
        SshHost one = new SshHost("ops", "lbc0", 2222);
        SshHost other = new SshHost("ops", "lban", 2222);
        assertThat(one.toString()).hasSameHashCodeAs(other.toString());
        try (PrivateFolder ours = PrivateFolder.make(Map.of("XDG_RUNTIME_DIR", folder.toString()))) {
            assertThat(ours.byHand(one)).isNotEqualTo(ours.byHand(other)).isEqualTo(ours.byHand(one));
        }
    }

    @Test
    void whatAKilledConnectionLeftIsRemovedAndNotTriedAgain() throws IOException {
        Path left = madeByHand();
        try (Transport transport = new Transport(client())) {
            ask(transport);
            Files.deleteIfExists(left);
            try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                killed.bind(UnixDomainSocketAddress.of(left));
            }
            assertThat(left).exists();
            Lab.await("it is removed", Duration.ofSeconds(10), () -> {
                assertThat(ask(transport)).contains("not tried again for ");
                return !Files.exists(left);
            });
        }
    }

    @Test
    void oneThatLetsNobodyInIsTriedOnceASecond() throws IOException {
        Path shut = madeByHand();
        AtomicInteger tried = new AtomicInteger();
        try (Transport transport = new Transport(client())) {
            ask(transport);
            try (Listener closing = Listener.unix(shut, (from, _) -> tried.addAndGet(1 + from.read(new byte[0])))) {
                assertThat(closing.endpoint()).isNotNull();
                long start = System.nanoTime();
                do {
                    ask(transport);
                } while (System.nanoTime() - start < 1_500_000_000L);
                long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                assertThat(tried.get()).isBetween(1, (int) seconds + 1);
            }
        }
    }

    private Path madeByHand() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder.resolve("drainboard/to-shut");
    }

    /** One that comes to no machine, and whose next attempt of its own is far off. */
    private OpenSsh client() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "Host shut\n  HostName 127.0.0.1\n  Port 1\n");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        SshProgram ssh = new SshProgram("ssh", List.of("-F", config.toString()), environment);
        return new OpenSsh(ssh, Duration.ofMinutes(1));
    }

    private static String ask(Transport transport) {
        SshHost shut = new SshHost(null, "shut", null);
        Limits limits = new Limits(Duration.ofSeconds(10), 100);
        return Talk.failure(() -> transport.read(shut, "/etc/hostname", limits)).message();
    }
}
