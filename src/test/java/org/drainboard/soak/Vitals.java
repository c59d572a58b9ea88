package org.drainboard.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this process takes at one moment.
 *
 * @param hours since the soak began
 * @param heap bytes after a full collection
 * @param resident bytes
 */
record Vitals(double hours, long heap, long resident, long threads, long files) {
    private static final int LOOKS = 10;
    private static final long LOOK_MILLIS = 40;

    /** Collects all garbage first, which stops every thread for a moment. */
    static Vitals after(double hours) throws InterruptedException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Map<String, String> status = status();
        return new Vitals(
                hours,
                runtime.totalMemory() - runtime.freeMemory(),
                number(status, "VmRSS") * 1024,
                number(status, "Threads"),
                openFiles());
    }

    private static Map<String, String> status() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.contains(":"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(':')),
                            line -> line.substring(line.indexOf(':') + 1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Map<String, String> status, String name) {
        return Long.parseLong(status.getOrDefault(name, "0").split(" ", -1)[0]);
    }

    /** The fewest of a few looks: questions that are under way hold files as well. */
    private static long openFiles() throws InterruptedException {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
                fewest = Math.min(fewest, all.count());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return fewest;
    }
}
