package org.drainboard.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Site;
import org.drainboard.poll.Poller;

/**
 * An incident on the odd site, step by step; only recorded, not scored.
 *
 * @param about in a sentence
 * @param checks whether Drainboard sends real requests of its own
 * @param inventory what is different in it
 * @param steps in the order of their times
 * @param seconds how long all of it lasts
 */
public record Staged(
        String name, String about, boolean checks, UnaryOperator<String> inventory, List<Step> steps, int seconds) {
    private static final Duration LONG = Duration.ofSeconds(30);

    /**
     * What is done to the lab.
     *
     * @param second since the first poll
     */
    record Step(int second, String what, Consumer<Lab> action) {}

    public Staged {
        steps = List.copyOf(steps);
    }

    static Staged of(String name, String about, int seconds, Step... steps) {
        return new Staged(name, about, false, UnaryOperator.identity(), List.of(steps), seconds);
    }

    Staged withRequestsOfOurs() {
        return new Staged(name, about, true, inventory, steps, seconds);
    }

    Staged replacing(String regex, String by) {
        return new Staged(name, about, checks, before -> before.replaceFirst(regex, by), steps, seconds);
    }

    /** Plays it and keeps the recording. */
    public void record() {
        try (Stage stage = Stage.open(Site.ODD, about, checks, inventory)) {
            Lab lab = stage.lab();
            Lab.await(
                    "checks say up",
                    LONG,
                    () -> lab.haproxy()
                            .ask("show stat -1 4 -1")
                            .lines()
                            .noneMatch(row -> row.contains("UP 1/3") || row.contains("DOWN")));
            try (Poller _ = stage.poll(_ -> {})) {
                long start = System.nanoTime();
                for (Step step : steps) {
                    restUntil(start, step.second());
                    step.action().accept(lab);
                    stage.recorder().mark(Instant.now(), step.what());
                }
                restUntil(start, seconds);
            }
            stage.recorder().save(Incidents.recording(name));
        }
    }

    private static void restUntil(long start, int second) {
        long end = start + Duration.ofSeconds(second).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
