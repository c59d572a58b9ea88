package org.drainboard.view.fleet;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.drainboard.view.paint.DepthBadge;
import org.drainboard.view.text.Counts;
import org.drainboard.view.text.Shares;
import org.jspecify.annotations.Nullable;

/** All columns, from left to right. To add one, write it here and add it to {@link #ALL}. */
final class Columns {
    private static final Column<Name> NAME = new Column<>(
            "name",
            "Backend, server",
            180,
            false,
            false,
            (row, _) -> row.name(),
            Name::text,
            comparing(row -> row.name().text()),
            row -> row.name().text() + "\n" + row.sentence(),
            NameFace::new);

    private static final Column<VerdictWords> VERDICT = new Column<>(
            "verdict",
            "Verdict",
            132,
            false,
            false,
            (row, _) -> new VerdictWords(row.verdict()),
            value -> value.verdict().words(),
            comparing(RowFacts::verdict),
            RowFacts::sentence,
            VerdictFace::new);

    private static final Column<Claimed> CLAIMED = new Column<>(
            "claimed",
            "HAProxy claims",
            204,
            false,
            false,
            (row, _) -> row.claimed(),
            value -> value.words() + ", " + value.depth().label() + (value.out().isEmpty() ? "" : ", " + value.out()),
            comparingDouble(row -> row.claimed().up()),
            row -> "HAProxy's word, backed by a check of depth "
                    + DepthBadge.words(row.claimed().depth()),
            ClaimedFace::new);

    private static final Column<Served> SERVED = new Column<>(
            "served",
            "Users get, 10 s",
            148,
            false,
            false,
            (row, _) -> row.served(),
            value -> value.note().isEmpty() ? value.text() : value.text() + ", " + value.note(),
            comparingDouble(row -> orLowest(row.served().ok())),
            row -> "Finished requests of the last 10 s, and who made the failures: "
                    + row.served().text() + " " + row.served().note(),
            ServedFace::new);

    private static final Column<Maybe<Double>> REQUESTS = number(
            "requests",
            "Req/s",
            64,
            row -> row.requests(),
            Counts::rate,
            row -> "Requests that arrived a second, over the last 10 s");

    private static final Column<Maybe<Working>> WORKERS = new Column<>(
            "workers",
            "Workers",
            190,
            false,
            false,
            (row, _) -> new Maybe<>(row.working()),
            value -> value.text(Working::text),
            comparingLong(row -> row.working() == null ? -1 : row.working().stuck()),
            Columns::workers,
            WorkersFace::new);

    private static final Column<Maybe<Double>> GAP = number(
            "gap",
            "Gap",
            64,
            row -> row.gap(),
            Shares::percent,
            row -> "Claimed capacity minus real capacity; ? while the real one is unknown");

    private static final Column<Maybe<Long>> SESSIONS =
            number("sessions", "Sess", 56, row -> row.sessions(), Counts::text, row -> "Requests in flight (scur)");

    private static final Column<Queue> QUEUE = new Column<>(
            "queue",
            "Queue",
            62,
            true,
            false,
            (row, _) -> row.queue(),
            Queue::text,
            comparingLong(row -> row.queue().known()),
            row -> row.queue().explained(),
            NumberFace::new);

    private static final Column<Age> AGE = new Column<>(
            "age",
            "Age",
            66,
            true,
            true,
            Age::at,
            Age::text,
            comparing((RowFacts row) -> row.freshness().oldest(), Comparator.nullsFirst(Comparator.reverseOrder())),
            row -> row.freshness().explained(),
            AgeFace::new);

    private static final Column<String> WHY = new Column<>(
            "why",
            "Why",
            620,
            false,
            false,
            (row, _) -> row.sentence(),
            Function.identity(),
            comparing(RowFacts::sentence),
            RowFacts::sentence,
            SentenceFace::new);

    static final List<Column<?>> ALL =
            List.of(NAME, VERDICT, CLAIMED, SERVED, REQUESTS, WORKERS, GAP, SESSIONS, QUEUE, AGE, WHY);

    /** Never cut: the verdict must be read whole, and so must a number. */
    static boolean vital(Column<?> column) {
        return column.equals(VERDICT) || column.numeric();
    }

    /** Shown only where the table is wide enough for it: the detail says the same sentence. */
    static boolean luxury(Column<?> column) {
        return column.equals(WHY);
    }

    private static final Comparator<RowFacts> WORST_FIRST = comparing(RowFacts::verdict)
            .thenComparing(row -> row.disputes() == 0)
            .thenComparingLong(Columns::gapStep)
            .thenComparing(row -> row.name().text())
            .thenComparing(row -> row.key().toString());

    private Columns() {}

    /** By the wished column, then the worst first, then by name: always total, so that nothing swaps by chance. */
    static Comparator<RowFacts> order(Wish.@Nullable Sort sort) {
        if (sort == null) {
            return WORST_FIRST;
        }
        Comparator<RowFacts> chosen = named(sort.column()).order();
        return (sort.descending() ? chosen.reversed() : chosen).thenComparing(WORST_FIRST);
    }

    /** @throws IllegalArgumentException if there is no such column */
    static Column<?> named(String id) {
        return ALL.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column is called " + id));
    }

    /** In quarters, the widest first: finer, and rows would trade places with every reading. */
    private static long gapStep(RowFacts row) {
        Double gap = row.gap();
        return gap == null ? 0 : -Math.round(gap * 4);
    }

    private static <N extends Number> Column<Maybe<N>> number(
            String id,
            String title,
            double width,
            Function<RowFacts, @Nullable N> field,
            Function<N, String> text,
            Function<RowFacts, String> tooltip) {
        return new Column<>(
                id,
                title,
                width,
                true,
                false,
                (row, _) -> new Maybe<>(field.apply(row)),
                value -> value.text(text),
                comparingDouble(row -> orLowest(field.apply(row))),
                tooltip,
                NumberFace::new);
    }

    private static double orLowest(@Nullable Number value) {
        return value == null ? -1 : value.doubleValue();
    }

    private static String workers(RowFacts row) {
        Working working = row.working();
        if (working == null) {
            return "No reading of a PHP-FPM pool is joined to this; see serves in the inventory";
        }
        return working.stuck() + " stuck (same request as in the readings before), " + working.progressing()
                + " busy and making progress, " + working.free() + " free";
    }

    /** The verdict as a value of its own, so that the column repaints when it changes. */
    record VerdictWords(org.drainboard.model.verdict.Verdict verdict) {}

    /** An age in words, and whether it is too old to be trusted. */
    record Age(String text, boolean stale) {
        static Age at(RowFacts row, Instant now) {
            return new Age(row.freshness().text(now), row.freshness().stale(now));
        }
    }

    /** Something that may be unknown, so that a cell can tell unknown from an empty row. */
    record Maybe<T>(@Nullable T value) {
        String text(Function<T, String> words) {
            return value == null ? Counts.UNKNOWN : words.apply(value);
        }
    }
}
