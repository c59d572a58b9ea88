package org.drainboard.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Asks the JavaFX thread for a sign of life, fifty times a second, and notes how long each took. Linux says how long a
 * thread was ready and got no processor; that, and what delayed an idle thread too, is the machine's part of a stall.
 */
final class FxPulse implements Runnable {
    private static final long STEP_MILLIS = 20;

    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");

    private final Control control;
    private final Path schedule;
    private final Tally tally;
    private volatile boolean measuring;

    /** @param limit in milliseconds: longer is a stall */
    FxPulse(Control control, long limit) {
        this.control = control;
        this.tally = new Tally(limit);
        this.schedule = thread("JavaFX Applicat");
    }

    /**
     * What was seen.
     *
     * @param longest in milliseconds, with the machine's part
     * @param longestOwn without it
     * @param over stalls, with it
     * @param overOwn stalls without it
     */
    record Seen(long pulses, long longest, long longestOwn, long over, long overOwn) {}

    private static final class Tally {
        private final long limit;
        private long pulses;
        private long longest;
        private long longestOwn;
        private long over;
        private long overOwn;

        Tally(long limit) {
            this.limit = limit;
        }

        synchronized void add(long millis, long own) {
            pulses++;
            longest = Math.max(longest, millis);
            longestOwn = Math.max(longestOwn, own);
            over += millis > limit ? 1 : 0;
            overOwn += own > limit ? 1 : 0;
        }

        synchronized Seen seen() {
            return new Seen(pulses, longest, longestOwn, over, overOwn);
        }
    }

    /** Whether pulses count: not while the soak itself holds everything up, to collect the garbage or to stop us. */
    void measure(boolean on) {
        measuring = on;
    }

    Seen seen() {
        return tally.seen();
    }

    @Override
    public void run() {
        try {
            // Without the window's thread the soak is over.
            while (Files.exists(schedule)) {
                Thread.sleep(STEP_MILLIS);
                beat();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() throws InterruptedException {
        boolean counts = measuring;
        CountDownLatch ran = new CountDownLatch(1);
        Moment before = moment();
        Platform.runLater(ran::countDown);
        ran.await();
        Moment after = moment();
        if (counts && measuring) {
            tally.add((after.at - before.at) / 1_000_000, own(before, after) / 1_000_000);
        }
    }

    /**
     * What the window itself did or waited for. Where programs wanted a processor and got none for most of the time, so
     * may have those that the window waits for: then only its own work counts.
     */
    private long own(Moment before, Moment after) {
        long whole = after.at - before.at;
        long worked = after.worked - before.worked;
        if (after.pressure - before.pressure > whole / 2) {
            return worked;
        }
        return Math.max(worked, whole - Math.max(after.waited - before.waited, control.within(before.at, after.at)));
    }

    /**
     * The counters of Linux, in nanoseconds.
     *
     * @param worked of the JavaFX thread, on a processor (proc(5), schedstat)
     * @param waited of the JavaFX thread, ready and without one
     * @param pressure of the machine: something was ready and had none (kernel manual, "Pressure Stall Information")
     */
    private record Moment(long at, long worked, long waited, long pressure) {}

    private Moment moment() throws InterruptedException {
        try {
            String[] thread = Files.readString(schedule).strip().split(" ", -1);
            String some = Files.exists(PRESSURE) ? Files.readAllLines(PRESSURE).getFirst() : "total=0";
            return new Moment(
                    System.nanoTime(),
                    Long.parseLong(thread[0]),
                    Long.parseLong(thread[1]),
                    1_000 * Long.parseLong(some.substring(some.indexOf("total=") + "total=".length())));
        } catch (NoSuchFileException _) {
            throw new InterruptedException("the window's thread has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path thread(String name) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            List<Path> found = tasks.filter(task -> name.equals(comm(task))).toList();
            return found.getFirst().resolve("schedstat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String comm(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException _) {
            // It has just ended.
            return "";
        }
    }
}
