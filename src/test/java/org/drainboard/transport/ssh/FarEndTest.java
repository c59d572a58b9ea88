package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;

/** What the far end has to say when the way there is good; sshd alone would say "open failed" to all of it. */
final class FarEndTest {
    @Test
    void aSocketThatDoesNotExistIsNotFound() {
        try (Sshd sshd = Sshd.start()) {
            assertThat(ask(sshd, sshd.to(Path.of("/no/such.sock"))))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND))
                    .satisfies(failure -> assertThat(failure.message())
                            .contains("ssh://far/no/such.sock", "there is no such file on far"));
        }
    }

    @Test
    void aPlainFileIsNoSocket() throws IOException {
        try (Sshd sshd = Sshd.start()) {
            Path file = Files.createFile(sshd.file("it's a file"));
            assertThat(ask(sshd, sshd.to(file)).kind()).isEqualTo(Kind.NOT_A_SOCKET);
        }
    }

    @Test
    void aSocketThatNobodyServesIsRefusedOnceAnotherWasReached() throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client());
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            Path stale = sshd.file("stale.sock");
            stale(stale);
            Failure before = ask(transport, sshd.to(stale));
            assertThat(before.kind()).isEqualTo(Kind.UNREACHED);
            assertThat(before.message()).contains("either nobody listens", "or sshd forbids it");
            transport.exchange(
                    sshd.to(echo.endpoint()),
                    "hi\n".getBytes(StandardCharsets.UTF_8),
                    new Limits(Duration.ofSeconds(5), 10));
            assertThat(ask(transport, sshd.to(stale)).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void aFullBacklogIsALateConnection() throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client());
                ServerSocketChannel full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            Path path = sshd.file("full.sock");
            full.bind(UnixDomainSocketAddress.of(path), 1);
            Limits brief = new Limits(Duration.ofSeconds(1), 10);
            Failure last = Talk.failure(() -> transport.exchange(sshd.to(path), new byte[1], brief));
            for (int i = 0; i < 4 && last.kind() == Kind.TIMED_OUT; i++) {
                last = Talk.failure(() -> transport.exchange(sshd.to(path), new byte[1], brief));
            }
            assertThat(last.kind()).isEqualTo(Kind.CONNECT_TIMED_OUT);
            assertThat(last.message()).contains("backlog is full");
        }
    }

    @Test
    void anAddressWithoutAListenerIsRefused() throws IOException {
        try (Sshd sshd = Sshd.start()) {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            assertThat(ask(sshd, sshd.to(new Endpoint.Tcp("127.0.0.1", free))))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED))
                    .satisfies(failure -> assertThat(failure.message()).contains("as seen from that machine"));
            assertThat(ask(sshd, sshd.to(new Endpoint.Tcp("nowhere.invalid", 9000)))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
    }

    @Test
    void forbiddenSocketsAreSaidToBeForbidden() throws IOException {
        try (Sshd sshd = Sshd.start("AllowStreamLocalForwarding no");
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(ask(sshd, sshd.to(echo.endpoint())))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHED))
                    .satisfies(failure ->
                            assertThat(failure.message()).contains("forbids forwarding", "AllowStreamLocalForwarding"));
        }
    }

    @Test
    void forbiddenAddressesAreSaidToBeForbidden() throws IOException {
        for (String setting : new String[] {"AllowTcpForwarding no", "PermitOpen none"}) {
            try (Sshd sshd = Sshd.start(setting);
                    Listener echo = Listener.loopback(Talk::echoLine)) {
                assertThat(ask(sshd, sshd.to(echo.endpoint())))
                        .as(setting)
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHED))
                        .satisfies(failure -> assertThat(failure.message())
                                .contains("administratively prohibited", "AllowTcpForwarding", "PermitOpen"));
            }
        }
    }

    @Test
    void aKeyThatMayOnlyRunOneCommandLeavesBothPossible() throws IOException {
        try (Sshd sshd = Sshd.start()) {
            String key = Files.readString(sshd.file("user.pub"));
            Files.writeString(sshd.file("authorized_keys"), "command=\"/bin/false\",no-pty " + key);
            Failure failure = ask(sshd, sshd.to(Path.of("/no/such.sock")));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHED);
            assertThat(failure.message()).contains("no such socket", "you may not use it", "sshd forbids it");
        }
    }

    @Test
    void aSocketOfOthersIsDenied() throws IOException {
        FarDiagnosis where =
                new FarDiagnosis("ssh://far/s", new org.drainboard.model.SshHost(null, "far", null), () -> "");
        String listed = "srw-rw---- 1 999 998 0 Nov 21 10:00 /s\nuid=1000(op) gid=1000(op) groups=1000(op),27(sudo)\n";
        assertThat(FarSocket.judge(listed, "", "/s", true, where).failure())
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.PERMISSION_DENIED))
                .satisfies(failure -> assertThat(failure.message())
                        .contains("user 999, group 998, with mode srw-rw----", "user op needs write permission"));
        assertThat(FarSocket.judge(listed.replace("27(sudo)", "998(haproxy)"), "", "/s", true, where)
                        .failure()
                        .kind())
                .isEqualTo(Kind.REFUSED);
        assertThat(FarSocket.judge(
                                "uid=1000(op) gid=1000(op)\n",
                                "ls: cannot access '/s': Permission denied\n",
                                "/s",
                                true,
                                where)
                        .failure()
                        .kind())
                .isEqualTo(Kind.PERMISSION_DENIED);
    }

    /** The file of a socket whose program was killed. */
    private static void stale(Path path) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
        }
        assertThat(path).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .startsWith("rwx");
    }

    private static Failure ask(Sshd sshd, Endpoint endpoint) {
        try (Transport transport = new Transport(sshd.client())) {
            return ask(transport, endpoint);
        }
    }

    private static Failure ask(Transport transport, Endpoint endpoint) {
        return Talk.failure(() -> transport.exchange(endpoint, new byte[1], new Limits(Duration.ofSeconds(9), 100)));
    }
}
