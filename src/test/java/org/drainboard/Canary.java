package org.drainboard;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects every log record of this program and of the JDK's HTTP client, at the finest level, with stack traces. */
final class Canary implements AutoCloseable {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream to = new PrintStream(heard, true, StandardCharsets.UTF_8);
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler ear = new Handler() {
        @Override
        public synchronized void publish(LogRecord line) {
            to.println(line.getLoggerName() + " " + line.getMessage());
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(to);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Canary() {
        ear.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(ear);
    }

    String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.removeHandler(ear);
        root.setLevel(before);
    }
}
