package org.drainboard.log;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where every {@link System.Logger} of this program ends, from opening to closing: in files, and on stderr what matters. */
public final class Log implements AutoCloseable {
    private static final long LIMIT = 1_000_000;
    private static final int FILES = 5;

    // A logger that nobody holds may be collected, and its level with it.
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("org.drainboard");
    private final List<Handler> before = Arrays.asList(root.getHandlers());
    private final @Nullable Level levelBefore = ours.getLevel();
    private final LogWriter writer;
    private final Handler toFile;
    private final Handler toStderr;

    /**
     * Takes the records over from now on.
     *
     * @param folder of the files, made when there is something to write
     * @param verbose also everything of little weight, and all of it on {@code stderr}
     * @param stderr takes a line without its end
     */
    public Log(Path folder, boolean verbose, InstantSource clock, Consumer<String> stderr) {
        writer = new LogWriter(new LogFile(folder, LIMIT, FILES), clock, stderr);
        toFile = new Lines(writer::offer, verbose ? Level.FINE : Level.INFO);
        toStderr = new Lines(line -> stderr.accept(line.stripTrailing()), verbose ? Level.FINE : Level.SEVERE);
        before.forEach(root::removeHandler);
        root.addHandler(toFile);
        root.addHandler(toStderr);
        if (verbose) {
            ours.setLevel(Level.FINE);
        }
    }

    /** Why the files are not written now, if that is so. */
    public Optional<LogTrouble> trouble() {
        return writer.trouble();
    }

    /** Writes what waits, for a second at most, and gives the records back to whoever had them. */
    @Override
    public void close() {
        root.removeHandler(toFile);
        root.removeHandler(toStderr);
        before.forEach(root::addHandler);
        ours.setLevel(levelBefore);
        writer.close();
    }

    /** Records as lines. */
    private static final class Lines extends Handler {
        private final Consumer<String> sink;

        Lines(Consumer<String> sink, Level level) {
            this.sink = sink;
            setFormatter(new LogLine());
            setLevel(level);
        }

        @Override
        public void publish(LogRecord record) {
            if (!isLoggable(record)) {
                return;
            }
            try {
                sink.accept(getFormatter().format(record));
            } catch (RuntimeException e) {
                // A record that cannot be written as a line must not end the work that it tells of.
                reportError(
                        "a record of " + record.getLoggerName() + " could not be logged",
                        e,
                        ErrorManager.WRITE_FAILURE);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
