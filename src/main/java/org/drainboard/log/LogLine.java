package org.drainboard.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.Plain;

/**
 * A record as one line: time with its offset, level, thread, who says it, what, and the causes with where they come
 * from. What came from outside cannot end the line, hide a part of it or bring in a secret.
 */
final class LogLine extends Formatter {
    /** A chain longer than this goes in a circle. */
    private static final int CAUSES = 8;
    /** Enough to find the place; all of them would make the lines unreadable. */
    private static final int FRAMES = 12;
    /** One megabyte in one line would push everything else out of the files. */
    private static final int LONGEST = 8_000;

    @Override
    public String format(LogRecord record) {
        return Stream.of(
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(record.getInstant()
                                        .truncatedTo(ChronoUnit.MILLIS)
                                        .atZone(ZoneId.systemDefault())),
                                word(record.getLevel()),
                                "[" + Plain.line(Thread.currentThread().getName()) + "]",
                                who(record) + ":",
                                safe(formatMessage(record)) + causes(record.getThrown()))
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private static String safe(String text) {
        return Plain.line(Secrets.hidden(text), LONGEST);
    }

    private static String word(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN ";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
    }

    private static String who(LogRecord record) {
        String name = record.getLoggerName() == null ? "" : record.getLoggerName();
        return Plain.line(name.replaceFirst("^org\\.drainboard\\.", ""));
    }

    private static String causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(CAUSES)
                .map(each -> " | " + safe(String.valueOf(each)) + frames(each))
                .collect(Collectors.joining());
    }

    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
