package org.drainboard.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.verdict.Judge;
import org.jspecify.annotations.Nullable;

/**
 * What the judge says of a recorded incident, for a person to read and for a test to compare: each change of a verdict,
 * and the evidence of each rule at its first and at its strongest moment. Times count from the first round.
 */
final class Baseline {
    private final List<String> verdicts = new ArrayList<>();
    private final Map<String, String> latest = new HashMap<>();
    private final SortedMap<String, Spoken> evidence = new TreeMap<>();
    private @Nullable Instant start;

    private Baseline() {}

    /** The text, with an end of line after each line. */
    static String of(Recording recording) {
        Baseline baseline = new Baseline();
        Judge judge = new Judge(recording.inventory());
        List<Round> rounds = Replay.rounds(recording);
        baseline.start = rounds.getFirst().at();
        int next = 0;
        for (JsonNode line : recording.lines()) {
            if (line.has("round")) {
                baseline.take(judge.judge(rounds.get(next)));
                next++;
            } else {
                Instant at = Instant.parse(line.required("at").asText());
                baseline.verdicts.add(
                        baseline.time(at) + "  -- " + line.required("mark").asText());
            }
        }
        Instant end = rounds.getLast().at();
        String head = recording.about() + "\n" + rounds.size() + " rounds, " + baseline.time(end) + ", from "
                + baseline.start + "\n";
        return head + "\nVERDICTS\n" + lines(baseline.verdicts) + "\nEVIDENCE\n"
                + lines(baseline.evidence.values().stream()
                        .flatMap(each -> each.lines().stream())
                        .toList());
    }

    private void take(Judgement judgement) {
        Instant at = judgement.round().at();
        boolean begins = latest.isEmpty();
        SequencedMap<String, List<String>> changes = new LinkedHashMap<>();
        for (BackendVerdict backend : judgement.backends()) {
            String name = backend.id().backend();
            String word = backend.verdict() + (backend.scope() == null ? "" : " (" + backend.scope() + ")");
            changed(name, word, backend.sentence(), changes);
            take(at, name, backend.evidence());
            for (ServerVerdict server : backend.servers()) {
                String full = name + "/" + server.id().server();
                changed(full, server.verdict().toString(), server.sentence(), changes);
                take(at, full, server.evidence());
            }
        }
        verdicts.addAll(
                begins
                        ? atFirst(at)
                        : changes.entrySet().stream()
                                .map(each ->
                                        time(at) + "  " + String.join(", ", each.getValue()) + "  " + each.getKey())
                                .toList());
    }

    /** Those of whom the same is said at the same time share a line. */
    private void changed(String who, String word, String sentence, Map<String, List<String>> changes) {
        if (!word.equals(latest.put(who, word))) {
            changes.computeIfAbsent(word + "  " + sentence, _ -> new ArrayList<>())
                    .add(who);
        }
    }

    private List<String> atFirst(Instant at) {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        latest.forEach(
                (who, word) -> names.computeIfAbsent(word, _ -> new TreeSet<>()).add(who));
        return names.entrySet().stream()
                .map(each -> time(at) + "  " + each.getKey() + ": " + String.join(", ", each.getValue()))
                .toList();
    }

    private void take(Instant at, String who, List<Evidence> found) {
        for (int rank = 0; rank < found.size(); rank++) {
            Evidence one = found.get(rank);
            Moment moment = new Moment(time(at), who, rank, one);
            evidence.computeIfAbsent(one.rule() + " " + one.says(), _ -> new Spoken(moment))
                    .take(moment);
        }
    }

    /** What was done before the first round counts as done at its time. */
    private String time(Instant at) {
        Duration since = Duration.between(Objects.requireNonNull(start), at);
        Duration shown = since.isNegative() ? Duration.ZERO : since;
        return String.format(
                Locale.ROOT, "%2d:%02d.%d", shown.toMinutes(), shown.toSecondsPart(), shown.toMillisPart() / 100);
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /**
     * A rule's finding.
     *
     * @param rank its place in the evidence, the weightiest first
     */
    private record Moment(String time, String who, int rank, Evidence evidence) {
        String line(String which) {
            return String.format(Locale.ROOT, "    %-10s %s  %-16s %s", which, time, who, evidence.text());
        }

        /** A better place, or in the same place greater numbers, the first one first. */
        boolean strongerThan(Moment other) {
            if (rank != other.rank) {
                return rank < other.rank;
            }
            Iterator<Number> others = other.evidence.numbers().values().iterator();
            for (Number mine : evidence.numbers().values()) {
                int order = others.hasNext()
                        ? Double.compare(mine.doubleValue(), others.next().doubleValue())
                        : 1;
                if (order != 0) {
                    return order > 0;
                }
            }
            return false;
        }
    }

    /** What one rule said one way. */
    private static final class Spoken {
        private final Moment first;
        private Moment strongest;

        Spoken(Moment first) {
            this.first = first;
            this.strongest = first;
        }

        void take(Moment moment) {
            strongest = moment.strongerThan(strongest) ? moment : strongest;
        }

        List<String> lines() {
            String head = first.evidence.rule() + ", "
                    + first.evidence.says().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            return strongest.equals(first)
                    ? List.of(head, first.line("first"))
                    : List.of(head, first.line("first"), strongest.line("strongest"));
        }
    }
}
