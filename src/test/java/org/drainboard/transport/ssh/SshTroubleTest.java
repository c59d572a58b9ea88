package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps ssh from its machine: each says what it is and what to do, and is never evidence on the target. */
final class SshTroubleTest {
    private static final Endpoint SOCKET = new Endpoint.Unix("/run/haproxy/admin.sock");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Sshd sshd = Sshd.start();

    @AfterEach
    void stop() {
        sshd.close();
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(unreached("nowhere", "Host nowhere\n  HostName nowhere.invalid\n"))
                .contains("ssh://nowhere/run/haproxy/admin.sock", "Could not resolve hostname nowhere.invalid")
                .contains("check HOST in the inventory", "tried again");
    }

    @Test
    void aPortWithoutSshdIsRefused() {
        assertThat(unreached("shut", "Host shut\n  HostName 127.0.0.1\n  Port 1\n"))
                .contains("Connection refused", "whether sshd runs");
    }

    @Test
    void anUnknownHostKeyIsNotTakenOnTrust() {
        sshd.write("known_hosts", "");
        assertThat(unreached("far", sshd.client("far", "")))
                .contains("host key of far is not known", "run `ssh far` once", "No ED25519 host key is known for");
        assertThat(sshd.file("known_hosts")).isEmptyFile();
    }

    @Test
    void aConfigurationThatTrustsEverybodyIsOverruled() {
        sshd.write("known_hosts", "");
        assertThat(unreached("far", sshd.client("far", "StrictHostKeyChecking no")))
                .contains("host key of far is not known");
    }

    @Test
    void aChangedHostKeyIsQuoted() throws IOException {
        sshd.kill();
        sshd.newHostKey();
        sshd.run();
        assertThat(unreached("far", sshd.client("far", "")))
                .contains("REMOTE HOST IDENTIFICATION HAS CHANGED", "SHA256:")
                .contains("Offending ED25519 key in " + sshd.file("known_hosts") + ":1")
                .contains("ssh-keygen -f \"" + sshd.file("known_hosts") + "\" -R");
    }

    @Test
    void aRefusedKeyNamesTheAgentAndTheWayByHand() throws IOException {
        sshd.keygen("other");
        String config = sshd.client("far", "").replace(sshd.file("user") + "\n", sshd.file("other") + "\n");
        assertThat(unreached("far", config))
                .contains("Permission denied (publickey)", "ssh-add")
                .contains("`ssh -fNM -o ServerAliveInterval=5 -S " + sshd.runtime() + "/drainboard/to-far far`");
    }

    @Test
    void aPassphraseIsNotAskedFor() throws Exception {
        Process protect = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-p",
                        "-P",
                        "",
                        "-N",
                        "secret",
                        "-f",
                        sshd.file("user").toString())
                .inheritIO()
                .start();
        assertThat(protect.waitFor()).isZero();
        long start = System.nanoTime();
        assertThat(unreached("far", sshd.client("far", ""))).contains("Permission denied", "ssh-add");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aMissingSshIsNamed() {
        Map<String, String> bare = new HashMap<>(sshd.environment());
        bare.put("PATH", sshd.runtime().toString());
        assertThat(unreached(new SshHost(null, "far", null), bare))
                .contains("no program \"ssh\" on the PATH", "openssh-client");
    }

    @Test
    void aJumpHostThatFailsIsNamedAsSuch() {
        assertThat(unreached(
                        "far", sshd.client("far", "ProxyJump jump") + "Host jump\n  HostName 127.0.0.1\n  Port 1\n"))
                .contains("the jump host on the way to far", "Connection refused");
    }

    @Test
    void aMistakeInTheConfigurationIsQuoted() {
        assertThat(unreached("far", sshd.client("far", "NoSuchOption yes")))
                .contains("bad configuration option", "correct your ssh configuration");
    }

    @Test
    void aFailureIsToldAtOnceWhileItIsTooEarlyToTryAgain() {
        sshd.write("ssh_config", "Host shut\n  HostName 127.0.0.1\n  Port 1\n");
        Endpoint shut = new Endpoint.Ssh(new SshHost(null, "shut", null), SOCKET);
        try (Transport transport = new Transport(sshd.client())) {
            ask(transport, shut);
            ask(transport, shut);
            ask(transport, shut);
            long start = System.nanoTime();
            Failure again = ask(transport, shut);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
            assertThat(again.message()).contains("Connection refused", "not tried again for ");
        }
    }

    @Test
    void oneMachinesTroubleDoesNotDelayAnother() throws IOException {
        try (Listener mute = Listener.loopback((from, _) -> from.readAllBytes());
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            int port = ((Endpoint.Tcp) mute.endpoint()).port();
            sshd.write("ssh_config", sshd.client("far", "") + "Host mute\n  HostName 127.0.0.1\n  Port " + port + "\n");
            Endpoint silent = new Endpoint.Ssh(new SshHost(null, "mute", null), SOCKET);
            try (Transport transport = new Transport(sshd.client())) {
                Thread other = Thread.ofPlatform().start(() -> ask(transport, silent));
                long start = System.nanoTime();
                transport.exchange(
                        sshd.to(echo.endpoint()),
                        "hi\n".getBytes(StandardCharsets.UTF_8),
                        new Limits(Duration.ofSeconds(5), 100));
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
                assertThat(other.isAlive()).isTrue();
                other.interrupt();
            }
        }
    }

    @Test
    void aMasterMadeByHandIsUsedAtOnceAndLeftAlone() throws Exception {
        sshd.keygen("other");
        Path answer = Files.writeString(sshd.file("answer"), "hello\n");
        sshd.write("ssh_config", sshd.client("far", "").replace(sshd.file("user") + "\n", sshd.file("other") + "\n"));
        sshd.write("by_hand", sshd.client("far", ""));
        Path control = sshd.runtime().resolve("drainboard/to-far");
        try (Transport transport = new Transport(sshd.client())) {
            Failure denied = ask(transport, sshd.to(SOCKET));
            assertThat(denied.message()).contains("-S " + control + " far`");
            Process hand = new ProcessBuilder(
                            "ssh", "-F", sshd.file("by_hand").toString(), "-fNM", "-S", control.toString(), "far")
                    .inheritIO()
                    .start();
            assertThat(hand.waitFor()).isZero();
            Lab.await("the master is used", SOON, () -> reads(transport, answer));
        }
        try (Transport next = new Transport(sshd.client())) {
            assertThat(reads(next, answer))
                    .as("it outlives the program that found it")
                    .isTrue();
        }
        assertThat(sshd.logins()).isEqualTo(1);
        new ProcessBuilder("ssh", "-F", "none", "-O", "exit", "-S", control.toString(), "far")
                .start()
                .waitFor();
    }

    private boolean reads(Transport transport, Path file) {
        try {
            return transport.read(sshd.host(), file.toString(), new Limits(Duration.ofSeconds(5), 100)).length == 6;
        } catch (IOException _) {
            return false;
        }
    }

    private String unreached(String alias, String config) {
        sshd.write("ssh_config", config);
        return unreached(new SshHost(null, alias, null), sshd.environment());
    }

    private String unreached(SshHost host, Map<String, String> environment) {
        try (Transport transport = new Transport(sshd.client(environment))) {
            Failure failure = ask(transport, new Endpoint.Ssh(host, SOCKET));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHED);
            assertThat(failure.connected()).isFalse();
            return failure.message();
        }
    }

    private static Failure ask(Transport transport, Endpoint endpoint) {
        return Talk.failure(() -> transport.exchange(endpoint, new byte[1], new Limits(SOON, 100)));
    }
}
