package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The beginnings and ends of ssh: what recovers by itself, and what is left behind, which is nothing. */
final class LifeTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Sshd sshd = Sshd.start();

    @AfterEach
    void stop() {
        sshd.close();
    }

    @Test
    void anSshdThatComesBackIsUsedAgain() throws IOException {
        try (Transport transport = new Transport(sshd.client());
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(answers(transport, echo)).isTrue();
            sshd.kill();
            assertThat(answers(transport, echo)).isFalse();
            sshd.run();
            Lab.await("the way is found again", SOON, () -> answers(transport, echo));
        }
    }

    @Test
    void theFolderIsPrivateAndGoneAfterwards() throws IOException {
        try (Transport transport = new Transport(sshd.client());
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(answers(transport, echo)).isTrue();
            for (Path folder : folders().stream().filter(Files::isDirectory).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
            }
            assertThat(ours()).isNotEmpty();
        }
        assertThat(folders()).isEmpty();
        assertThat(ours()).isEmpty();
    }

    @Test
    void aProgramThatIsKilledLeavesNothing() throws IOException {
        Process program = program();
        try (BufferedReader says = says(program)) {
            assertThat(says.readLine()).isEqualTo("read");
            assertThat(ours()).isNotEmpty();
            program.destroyForcibly();
            Lab.await("ssh ends", SOON, () -> ours().isEmpty());
            Lab.await("the folder goes", SOON, () -> folders().isEmpty());
        }
    }

    @Test
    void aProgramThatIsToldToEndWhileNothingIsConnectedLeavesNothing() throws Exception {
        sshd.kill();
        Process program = program();
        try (BufferedReader says = says(program)) {
            assertThat(says.readLine()).isEqualTo("not read");
            assertThat(folders()).isNotEmpty();
            program.destroy();
            assertThat(program.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(folders()).isEmpty();
        }
    }

    @Test
    void whatACrashOfTheMachineLeftIsRemovedAndWhatAnotherProgramUsesIsNot() throws IOException {
        Path home = sshd.runtime().resolve("drainboard");
        Process other = program();
        try (BufferedReader says = says(other);
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(says.readLine()).isEqualTo("read");
            List<Path> held = folders();
            Files.createDirectory(home.resolve("left"));
            Files.createFile(home.resolve("left/c0"));
            Files.createFile(home.resolve("left.lock"));
            try (Transport next = new Transport(sshd.client())) {
                assertThat(answers(next, echo)).isTrue();
                assertThat(home.resolve("left")).doesNotExist();
                assertThat(home.resolve("left.lock")).doesNotExist();
                assertThat(held).hasSize(2).allSatisfy(path -> assertThat(path).exists());
            }
        } finally {
            other.destroyForcibly();
        }
        Lab.await("ssh ends", SOON, () -> ours().isEmpty());
    }

    @Test
    void manyReconnectsLeakNothing() throws IOException {
        OpenSsh hasty = new OpenSsh(sshd.program(sshd.environment()), Duration.ofMillis(20));
        try (Transport transport = new Transport(hasty);
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(answers(transport, echo)).isTrue();
            long files = files();
            for (int i = 0; i < 12; i++) {
                sshd.connections().forEach(ProcessHandle::destroyForcibly);
                Lab.await("connected again", SOON, () -> answers(transport, echo));
            }
            Lab.await("as many files as before", SOON, () -> files() <= files + 2);
            assertThat(ours()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aMasterIsReplacedBeforeItsChannelsAreUsedUp() throws IOException {
        try (Transport transport = new Transport(sshd.client());
                Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
            assertThat(answers(transport, echo)).isTrue();
            Endpoint.Ssh nobody = sshd.to(new Endpoint.Tcp("127.0.0.1", 1));
            for (int i = 0; i < 4_000; i++) {
                Talk.failure(() -> transport.exchange(nobody, new byte[1], new Limits(SOON, 10)));
            }
            Lab.await("another master", SOON, () -> answers(transport, echo) && sshd.logins() == 2);
        }
    }

    @Test
    void anAgentsKeyIsUsed() throws Exception {
        Path socket = sshd.file("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
        try {
            Lab.await("the agent listens", SOON, () -> Files.exists(socket));
            Map<String, String> environment = new HashMap<>(sshd.environment());
            environment.put("SSH_AUTH_SOCK", socket.toString());
            ProcessBuilder add =
                    new ProcessBuilder("ssh-add", "-q", sshd.file("user").toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(add.start().waitFor()).isZero();
            Files.delete(sshd.file("user"));
            try (Transport transport = new Transport(sshd.client(environment));
                    Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
                assertThat(answers(transport, echo)).isTrue();
            }
        } finally {
            agent.destroy();
        }
    }

    @Test
    void aJumpHostIsPassed() throws IOException {
        try (Sshd jump = Sshd.start()) {
            sshd.write("ssh_config", sshd.client("far", "ProxyJump jump") + jump.client("jump", ""));
            // What ssh starts for the jump host reads the same configuration.
            try (Transport transport = new Transport(sshd.client());
                    Listener echo = Listener.unix(sshd.file("echo.sock"), Talk::echoLine)) {
                assertThat(answers(transport, echo)).isTrue();
                assertThat(jump.logins()).isEqualTo(1);
            }
            Lab.await("nothing of ssh is left", SOON, () -> ours().isEmpty());
        }
    }

    /** The program that is killed. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws Exception {
            Path config = Path.of(arguments[0]);
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("XDG_RUNTIME_DIR", config.resolveSibling("run").toString());
            try (OpenSsh ssh = new OpenSsh(new SshProgram("ssh", List.of("-F", config.toString()), environment))) {
                System.out.println(read(ssh, config) ? "read" : "not read");
                Thread.sleep(SOON);
            }
        }

        private static boolean read(OpenSsh ssh, Path config) {
            try {
                ssh.read(new SshHost(null, "far", null), config.toString(), new Limits(SOON, 10_000));
                return true;
            } catch (ExchangeException _) {
                return false;
            }
        }
    }

    /** Another program that goes through this sshd, and says when it has. */
    private Process program() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        sshd.file("ssh_config").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader says(Process program) {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    private boolean answers(Transport transport, Listener echo) {
        try {
            Limits limits = new Limits(Duration.ofSeconds(3), 100);
            return transport.exchange(sshd.to(echo.endpoint()), "hi\n".getBytes(StandardCharsets.UTF_8), limits).length
                    == 3;
        } catch (IOException _) {
            return false;
        }
    }

    /** The private folders that are there. */
    private List<Path> folders() {
        try (Stream<Path> all = Files.list(sshd.runtime().resolve("drainboard"))) {
            return all.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The processes that were started for this sshd's client. */
    private List<String> ours() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line ->
                        line.contains(sshd.runtime().toString()) || line.contains(sshd.file("ssh_config") + " "))
                .filter(line -> !line.contains("java"))
                .toList();
    }

    private static long files() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
