package org.drainboard.haproxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Listener;
import org.jspecify.annotations.Nullable;

/** A runtime socket that says what a test wants, one command a connection, and keeps what it was told. */
public final class ScriptedSocket implements AutoCloseable {
    /** What to answer to a line. */
    public interface Script {
        void answer(String line, OutputStream to) throws IOException;
    }

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Listener listener;

    public ScriptedSocket(Script script) throws IOException {
        listener = Listener.loopback((from, to) -> {
            String line = line(from);
            heard.add(line);
            if (line.startsWith("@") || line.equals("show proc")) {
                // A master goes on reading, so what follows must not stay unread: closing would reset the connection.
                heard.add(line(from));
            }
            script.answer(line, to);
            to.flush();
        });
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    public static void say(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public ProxyTarget target(@Nullable Integer worker) {
        return new ProxyTarget("lb1", listener.endpoint(), worker);
    }

    /** What was told so far: a line a connection; two, with the master's {@code quit}, where a worker is named. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
