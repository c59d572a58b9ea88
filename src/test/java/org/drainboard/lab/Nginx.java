package org.drainboard.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The installed nginx on loopback, with a configuration of the test's; ends with the test. */
public final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    /**
     * Starts it in a folder.
     *
     * @param servers what stands within {@code http}; PORT stands for a free port, which the first one listens on
     */
    public Nginx(Path folder, String servers) throws IOException {
        port = freePort();
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                pid %1$s/nginx.pid;
                %2$s
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %3$s
                }
                """.formatted(folder, user(), servers.replace("PORT", "127.0.0.1:" + port)));
        Path log = folder.resolve("nginx.log");
        process = new ProcessBuilder(
                        program(),
                        "-p",
                        folder.toString(),
                        "-e",
                        log.toString(),
                        "-c",
                        file.toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        Lab.await("nginx listens", Duration.ofSeconds(10), this::listens);
    }

    public int port() {
        return port;
    }

    /** A port that nobody uses at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String user() {
        return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    }

    private static String program() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }

    @Override
    public void close() {
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
    }
}
