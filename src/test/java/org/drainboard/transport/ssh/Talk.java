package org.drainboard.transport.ssh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.drainboard.model.Failure;
import org.drainboard.transport.ExchangeException;

/** What these tests say and do at the far end. */
final class Talk {
    private Talk() {}

    /** A session that repeats the first line and closes. */
    static void echoLine(InputStream from, OutputStream to) throws IOException {
        String line = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8)).readLine();
        to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Why it failed; an error when it did not. */
    static Failure failure(Callable<?> asked) {
        try {
            throw new AssertionError("answered " + asked.call());
        } catch (ExchangeException e) {
            return e.failure();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static <T> T unchecked(Callable<T> asked) {
        try {
            return asked.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The far end's slowness. */
    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    static void signal(String name, List<ProcessHandle> processes) {
        try {
            for (ProcessHandle each : processes) {
                new ProcessBuilder("kill", "-" + name, Long.toString(each.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
