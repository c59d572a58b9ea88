package org.drainboard;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects every log record of this program and of the JDK's HTTP client, at the finest level, with stack traces. */
final class Canary implements AutoCloseable {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream to = new PrintStream(heard, true, StandardCharsets.UTF_8);
    // Not the root: the program takes that one's records over while it runs.
    private final Map<Logger, Optional<Level>> loggers = Stream.of("org.drainboard", "jdk", "javax", "sun")
            .map(Logger::getLogger)
            .collect(Collectors.toMap(logger -> logger, logger -> Optional.ofNullable(logger.getLevel())));
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
        loggers.keySet().forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(ear);
        });
    }

    String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        loggers.forEach((logger, before) -> {
            logger.removeHandler(ear);
            logger.setLevel(before.orElse(null));
        });
    }
}
