package org.drainboard.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A second, independent look at HAProxy's runtime socket: the JDK's own unix channel and nothing of the code under
 * test, so that a mistake there cannot confirm itself.
 */
public record RuntimeSocket(Path path) {
    private static final long NANOS = 5_000_000_000L;

    /**
     * One command on a connection of its own, the reply to its end.
     *
     * @throws UncheckedIOException when nobody listens, or without a whole reply within 5 s
     */
    public String ask(String command) {
        long end = System.nanoTime() + NANOS;
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.connect(UnixDomainSocketAddress.of(path));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            ByteArrayOutputStream reply = new ByteArrayOutputStream();
            ByteBuffer piece = ByteBuffer.allocate(16_384);
            while (channel.read(piece.clear()) >= 0) {
                reply.write(piece.array(), 0, piece.position());
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IOException(path + ": no whole reply to '" + command + "' within 5 s");
                }
                selector.select(left);
                selector.selectedKeys().clear();
            }
            return reply.toString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(path + ": " + failed.getMessage(), failed);
        }
    }

    /**
     * A server's row.
     *
     * @param status as {@code show stat} words it, such as {@code UP 1/3}
     * @param check check_status; a leading {@code *} while a check runs, empty where none is configured
     * @param admin the bits of srv_admin_state, 0 when nobody has touched the server
     * @param sessions scur
     */
    public record Server(String status, String check, int admin, long sessions) {
        public boolean drained() {
            return (admin & 0x08) != 0;
        }

        public boolean inMaintenance() {
            return (admin & 0x01) != 0;
        }
    }

    /** The server's row now; AssertionError when there is none. */
    public Server server(String backend, String server) {
        String table = ask("show stat");
        String stat = cell(table, ",", "pxname", backend, "svname", server, "status");
        String check = cell(table, ",", "pxname", backend, "svname", server, "check_status");
        String sessions = cell(table, ",", "pxname", backend, "svname", server, "scur");
        // Its first line is the version of the format.
        String states = ask("show servers state " + backend).lines().skip(1).reduce("", (a, b) -> a + b + "\n");
        String admin = cell(states, " ", "be_name", backend, "srv_name", server, "srv_admin_state");
        return new Server(stat, check, Integer.parseInt(admin), Long.parseLong(sessions));
    }

    /** The process that answers now. */
    public long pid() {
        return ask("show info")
                .lines()
                .filter(line -> line.startsWith("Pid: "))
                .mapToLong(line -> Long.parseLong(line.substring(5)))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(
            String table, String separator, String k1, String v1, String k2, String v2, String name) {
        Iterator<List<String>> rows = table.lines()
                .map(line -> Arrays.asList((line.startsWith("# ") ? line.substring(2) : line).split(separator, -1)))
                .iterator();
        List<String> names = rows.next();
        while (rows.hasNext()) {
            List<String> row = rows.next();
            if (row.size() >= names.size()
                    && row.get(names.indexOf(k1)).equals(v1)
                    && row.get(names.indexOf(k2)).equals(v2)) {
                return row.get(names.indexOf(name));
            }
        }
        throw new AssertionError("no " + v1 + "/" + v2 + " in " + table);
    }
}
