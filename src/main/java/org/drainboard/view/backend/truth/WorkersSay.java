package org.drainboard.view.backend.truth;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.Spans;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.view.backend.truth.Truth.Line;
import org.drainboard.view.backend.workers.StuckRow;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/** What the PHP-FPM workers do. */
public final class WorkersSay {
    /** More would push the evidence off the screen. */
    private static final int MOST_POOLS = 4;

    private static final int MOST_GROUPS = 2;

    private WorkersSay() {}

    public static Truth of(Subject subject) {
        WorkerUse use = subject.workers();
        List<Line> lines = new ArrayList<>();
        if (use == null) {
            problems(subject, lines);
            if (lines.isEmpty()) {
                lines.add(new Line(Tone.UNKNOWN, "why", "no pool reading belongs to it"));
                lines.add(new Line(Tone.PLAIN, "next", "name it in the inventory, under a pool's serves"));
            }
            return new Truth(Tone.UNKNOWN, "not known", lines);
        }
        lines.add(new Line(Tone.PLAIN, "workers", use.idle() + " free, " + use.progressing() + " progressing"));
        groups(use, lines);
        if (use.groups().isEmpty() && use.oldest() != null) {
            String script = use.script() == null ? "" : " in " + Plain.line(use.script());
            lines.add(new Line(Tone.BAD, "oldest", Spans.fine(use.oldest()) + script));
        }
        lines.add(queue(use.listenQueue()));
        problems(subject, lines);
        return new Truth(tone(use), headline(use), lines);
    }

    /** The largest only: all of them stand in the list of the workers. */
    private static void groups(WorkerUse use, List<Line> lines) {
        List<StuckRow> rows = StuckRow.of(use);
        int shown = rows.size() <= MOST_GROUPS + 1 ? rows.size() : MOST_GROUPS;
        rows.subList(0, shown).forEach(row -> lines.add(new Line(Tone.BAD, row.workers() + " stuck", row.brief())));
        if (shown < rows.size()) {
            long workers = use.groups().subList(shown, rows.size()).stream()
                    .mapToLong(StuckGroup::workers)
                    .sum();
            lines.add(new Line(
                    Tone.BAD, Counts.text(workers) + " stuck", "in " + (rows.size() - shown) + " other scripts"));
        }
    }

    private static void problems(Subject subject, List<Line> lines) {
        List<Line> found = new ArrayList<>();
        for (PoolId pool : subject.pools()) {
            problem(subject.latest().round().pools().get(pool), Plain.line(pool.pool()), subject, found);
        }
        if (found.size() <= MOST_POOLS) {
            lines.addAll(found);
        } else {
            lines.addAll(found.subList(0, MOST_POOLS - 1));
            lines.add(new Line(
                    Tone.UNKNOWN,
                    "and",
                    (found.size() - MOST_POOLS + 1) + " more pools with trouble; select a server"));
        }
    }

    private static String headline(WorkerUse use) {
        if (use.total() == 0) {
            return "workers not readable";
        }
        return use.stuck() > 0
                ? use.stuck() + " of " + use.total() + " stuck"
                : use.idle() + " of " + use.total() + " free";
    }

    private static Tone tone(WorkerUse use) {
        if (use.total() == 0) {
            return Tone.UNKNOWN;
        }
        if (use.stuck() > 0) {
            return use.idle() + use.progressing() == 0 ? Tone.BAD : Tone.WARN;
        }
        return use.idle() == 0 ? Tone.WARN : Tone.GOOD;
    }

    private static Line queue(@Nullable Long listenQueue) {
        if (listenQueue == null) {
            return new Line(Tone.UNKNOWN, "listen queue", "unknown (unix socket)");
        }
        return new Line(listenQueue > 0 ? Tone.BAD : Tone.PLAIN, "listen queue", Counts.text(listenQueue) + " waiting");
    }

    private static void problem(@Nullable Reading<PoolStatus> reading, String pool, Subject subject, List<Line> lines) {
        switch (reading) {
            case null -> lines.add(new Line(Tone.UNKNOWN, pool, "not read yet"));
            case Reading.Missing<PoolStatus> missing ->
                lines.add(new Line(
                        Tone.UNKNOWN, pool, Plain.line(missing.failure().message())));
            case Reading.Stale<PoolStatus> stale ->
                lines.add(new Line(
                        Tone.WARN,
                        pool,
                        "last read " + Spans.age(stale.at(), subject.now()) + " ago: "
                                + Plain.line(stale.failure().message())));
            case Reading.Fresh<PoolStatus> fresh -> {
                if (fresh.value().workers() instanceof Workers.Unreadable unreadable) {
                    lines.add(new Line(Tone.UNKNOWN, pool, Plain.line(unreadable.reason())));
                }
            }
        }
    }
}
