package org.drainboard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.drainboard.transport.Listener;

/** HAProxy's side of its runtime socket: one line of commands apart by {@code ;}, their replies, and the end. */
final class RuntimeSession implements Listener.Session {
    /** {@code tune.bufsize}: a longer line gets no reply. */
    private static final int LONGEST_LINE = 16_384;

    private final World world;

    RuntimeSession(World world) {
        this.world = world;
    }

    @Override
    public void serve(InputStream from, OutputStream to) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0 || line.size() == LONGEST_LINE) {
                return;
            }
            line.write(next);
        }
        RuntimeCommands commands = new RuntimeCommands(world);
        StringBuilder replies = new StringBuilder();
        for (String command : line.toString(UTF_8).split("(?<!\\\\);", -1)) {
            replies.append(commands.reply(command));
        }
        to.write(replies.toString().getBytes(UTF_8));
    }
}
