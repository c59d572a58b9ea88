package org.drainboard.haproxy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.ProxyTarget;
import org.jspecify.annotations.Nullable;

/**
 * The installed HAProxy as master and worker, in a temporary folder. Backend {@code app} has web1 and web2, which HAProxy
 * itself plays and checks every 100 ms, and spare, which is disabled; {@code follow/web1} tracks {@code app/web1}; {@code BACKEND} is a server's name.
 */
public final class RealHaproxy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final Process process;

    public RealHaproxy() throws IOException {
        this("");
    }

    /** With more lines at the configuration's end. */
    public RealHaproxy(String more) throws IOException {
        this(new Whole(CONFIG.concat(more)));
        waitUntil(
                "both servers are up",
                () -> ask("admin.sock", "show stat app 4 -1").matches("(?s).*web1,.*,UP,.*web2,.*,UP,.*"));
    }

    private record Whole(String text) {}

    /** With another configuration, in which DIR stands for the folder; admin.sock must be one of its sockets. */
    public static RealHaproxy with(String config) throws IOException {
        return new RealHaproxy(new Whole(config));
    }

    private RealHaproxy(Whole config) throws IOException {
        folder = Files.createTempDirectory("drainboard-haproxy");
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, config.text().replace("DIR", folder.toString()));
        process = new ProcessBuilder(
                        program(),
                        "-W",
                        "-db",
                        "-S",
                        folder.resolve("master.sock").toString(),
                        "-f",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        // The master starts itself once more after the worker, and refuses connections meanwhile.
        waitUntil("the master answers", () -> ask("master.sock", "@1 show info").contains("Pid: "));
    }

    /** A socket of this HAProxy: admin.sock, operator.sock, user.sock, master.sock. */
    public ProxyTarget target(String socket, @Nullable Integer worker) {
        return new ProxyTarget("lb1", socket(socket), worker);
    }

    public Endpoint.Unix socket(String name) {
        return new Endpoint.Unix(folder.resolve(name).toString());
    }

    /** A look of its own at a socket, past all code under test; empty when nobody answers. */
    public String ask(String socket, String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(folder.resolve(socket)));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.shutdownOutput();
            ByteBuffer reply = ByteBuffer.allocate(1 << 20);
            while (channel.read(reply) >= 0) {
                if (!reply.hasRemaining()) {
                    throw new AssertionError("a reply of more than 1 MB to " + command);
                }
            }
            return new String(reply.array(), 0, reply.position(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /** The bits of srv_admin_state, as HAProxy prints them. */
    public String adminBits(String backend, String server) {
        return ask("admin.sock", "show servers state " + backend)
                .lines()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > 6 && fields[3].equals(server))
                .map(fields -> fields[6])
                .findFirst()
                .orElse("no such server");
    }

    public String pid() {
        return ask("admin.sock", "show info")
                .lines()
                .filter(line -> line.startsWith("Pid: "))
                .findFirst()
                .orElse("");
    }

    /** A new worker; returns once it answers in place of the old one. */
    public void reload() {
        String old = pid();
        ask("master.sock", "reload");
        waitUntil("a new worker answers", () -> !pid().isEmpty() && !pid().equals(old));
    }

    public void waitUntil(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE + ": " + what + "\n" + log());
            }
            Thread.onSpinWait();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("haproxy.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String program() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(place -> Path.of(place, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "HAProxy is not installed, and this test needs the real one: apt-get install haproxy"))
                .toString();
    }

    /** At once, as by {@code kill -9}; its sockets stay behind. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static final String CONFIG = """
            global
                stats socket DIR/admin.sock mode 600 level admin
                stats socket DIR/operator.sock mode 600 level operator
                stats socket DIR/user.sock mode 600 level user
                hard-stop-after 2s
            defaults
                mode http
                timeout connect 1s
                timeout client 5s
                timeout server 5s
            frontend web1
                bind unix@DIR/web1.sock
                http-request return status 200
            frontend web2
                bind unix@DIR/web2.sock
                http-request return status 200
            backend app
                option httpchk GET /
                default-server check inter 100ms rise 1 fall 1
                server web1 unix@DIR/web1.sock
                server web2 unix@DIR/web2.sock
                server spare unix@DIR/web2.sock disabled
            backend follow
                server web1 unix@DIR/web1.sock track app/web1
                server BACKEND unix@DIR/web2.sock
            """;
}
