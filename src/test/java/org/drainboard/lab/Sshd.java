package org.drainboard.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.transport.ssh.OpenSsh;
import org.drainboard.transport.ssh.SshProgram;
import org.jspecify.annotations.Nullable;

/**
 * Debian's real sshd on loopback, with throwaway keys and a configuration of its own, and an ssh configuration that
 * knows it as {@code far}. Nothing of this machine's or the user's ssh is read or written.
 */
public final class Sshd implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Path folder;
    private final int port = freePort();
    private final List<String> settings = new ArrayList<>();
    private @Nullable Process process;

    private Sshd(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings.addAll(settings);
    }

    /**
     * Starts one.
     *
     * @param settings lines of sshd_config that come before its own, so that they win
     */
    public static Sshd start(String... settings) {
        try {
            // Short: a control socket below it must fit into 107 bytes.
            Sshd sshd = new Sshd(Files.createTempDirectory("sshd"), List.of(settings));
            sshd.newHostKey();
            sshd.keygen("user");
            Files.copy(sshd.file("user.pub"), sshd.file("authorized_keys"));
            Files.createDirectory(
                    sshd.file("run"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            sshd.trust();
            sshd.write("ssh_config", sshd.client("far", ""));
            sshd.run();
            return sshd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alias under which the client's configuration knows it. */
    public SshHost host() {
        return new SshHost(null, "far", null);
    }

    public Endpoint.Ssh to(Path socket) {
        return new Endpoint.Ssh(host(), new Endpoint.Unix(socket.toString()));
    }

    public Endpoint.Ssh to(Endpoint far) {
        return new Endpoint.Ssh(host(), far);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder that takes the place of XDG_RUNTIME_DIR. */
    public Path runtime() {
        return folder.resolve("run");
    }

    public int port() {
        return port;
    }

    /** The environment of the program: no agent, no display. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        List.of("SSH_AUTH_SOCK", "DISPLAY", "WAYLAND_DISPLAY").forEach(environment::remove);
        environment.put("XDG_RUNTIME_DIR", runtime().toString());
        return environment;
    }

    /** The client as the program would use it, with this configuration in place of the user's. */
    public OpenSsh client() {
        return client(environment());
    }

    public OpenSsh client(Map<String, String> environment) {
        return new OpenSsh(program(environment));
    }

    public SshProgram program(Map<String, String> environment) {
        return new SshProgram("ssh", List.of("-F", file("ssh_config").toString()), environment);
    }

    /** Lines of ssh_config for this sshd under a name. */
    public String client(String alias, String more) {
        return """
                Host %s
                  HostName 127.0.0.1
                  Port %d
                  User %s
                  IdentityFile %s
                  IdentitiesOnly yes
                  UserKnownHostsFile %s
                  GlobalKnownHostsFile /dev/null
                  %s
                """.formatted(alias, port, System.getProperty("user.name"), file("user"), file("known_hosts"), more);
    }

    public void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the present host key for the true one. */
    public void trust() throws IOException {
        String key = Files.readString(file("host.pub")).strip();
        write("known_hosts", "[127.0.0.1]:" + port + " " + key.substring(0, key.lastIndexOf(' ')) + "\n");
    }

    public void newHostKey() throws IOException {
        Files.deleteIfExists(file("host"));
        Files.deleteIfExists(file("host.pub"));
        keygen("host");
    }

    /** Starts it again, where it was stopped. */
    public void run() throws IOException {
        // sshd needs it to separate privileges, and Debian makes it at boot.
        Files.createDirectories(Path.of("/run/sshd"));
        List<String> lines = new ArrayList<>(settings);
        lines.addAll(List.of(
                "Port " + port,
                "ListenAddress 127.0.0.1",
                "HostKey " + file("host"),
                "AuthorizedKeysFile " + file("authorized_keys"),
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "UsePAM no",
                "StrictModes no",
                "LogLevel VERBOSE",
                "PidFile none"));
        write("sshd_config", String.join("\n", lines) + "\n");
        process = new ProcessBuilder(
                        "/usr/sbin/sshd", "-D", "-e", "-f", file("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file("log").toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
        Lab.await("sshd listens: " + log(), SOON, () -> {
            if (!running().isAlive()) {
                throw new AssertionError("sshd ended: " + log());
            }
            return listens();
        });
    }

    /** Kills sshd and all its connections. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(running().descendants().toList());
        all.add(running().toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        Lab.await("sshd ends", SOON, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** The processes of connections; a stopped one is a network that swallows everything. */
    public List<ProcessHandle> connections() {
        return running().descendants().toList();
    }

    public String log() {
        try {
            return Files.exists(file("log")) ? Files.readString(file("log")) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often somebody logged in. */
    public long logins() {
        return log().lines()
                .filter(line -> line.startsWith("Accepted publickey "))
                .count();
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key pair without a passphrase, in two files. */
    public void keygen(String name) throws IOException {
        KeyPair.make(file(name));
    }

    private boolean listens() {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == 'S';
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "it was not started");
    }
}
