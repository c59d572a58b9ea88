package org.drainboard.scorecard.real;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drainboard.incident.Incidents;
import org.drainboard.incident.OddIncidents;
import org.drainboard.incident.Staged;
import org.drainboard.scorecard.Truth;
import org.drainboard.scorecard.rival.Detectors;
import org.drainboard.scorecard.table.Score;
import org.drainboard.scorecard.table.ScoreTable;
import org.drainboard.scorecard.table.Scoring;
import org.drainboard.scorecard.table.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the real scenarios, some labs at once, and prints how the detectors did. Passes no judgement by exit code. */
@Command(
        name = "bench verdict --real",
        mixinStandardHelpOptions = true,
        description = "Plays incidents and healthy times on real programs before all detectors, and prints the tables.")
public final class RealScorecard implements Callable<Integer> {
    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "this scenario or incident; may be given several times")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--record",
            description = "keeps what was read in src/test/resources/incidents, also of incidents that are not scored")
    private boolean record;

    @Option(names = "--labs", defaultValue = "2", description = "at once (default: ${DEFAULT-VALUE}); about 85 s each")
    private int labs;

    @Option(names = "--markdown", paramLabel = "FILE", description = "the tables once more, for a README")
    private @Nullable Path markdown;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private RealScorecard() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new RealScorecard()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<RealScenario> scenarios = RealScenarios.ALL.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
        List<Staged> incidents = OddIncidents.ALL.stream()
                .filter(each -> record && (only.isEmpty() || only.contains(each.name())))
                .toList();
        if (scenarios.size() + incidents.size() < only.size()) {
            progress.println("scenarios: " + names(RealScenarios.ALL, RealScenario::name));
            progress.println("incidents, with --record: " + names(OddIncidents.ALL, Staged::name));
            return CommandLine.ExitCode.USAGE;
        }
        List<Played> played = play(scenarios, incidents);
        if (!played.isEmpty()) {
            print(played);
        }
        return CommandLine.ExitCode.OK;
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(" "));
    }

    private List<Played> play(List<RealScenario> scenarios, List<Staged> incidents)
            throws InterruptedException, ExecutionException {
        progress.println(scenarios.size() + " scenarios and " + incidents.size() + " other incidents, " + labs
                + " at once, about 85 s each");
        List<Played> played = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(labs)) {
            List<Callable<Played>> scored = new ArrayList<>();
            scenarios.forEach(each -> scored.add(() -> play(each)));
            List<Future<?>> others = new ArrayList<>();
            incidents.forEach(each -> others.add(threads.submit(() -> {
                each.record();
                progress.println(each.name() + ": recorded");
            })));
            for (Future<Played> each : threads.invokeAll(scored)) {
                played.add(each.get());
            }
            for (Future<?> each : others) {
                each.get();
            }
        }
        return played;
    }

    private Played play(RealScenario scenario) {
        try (RealRun run = new RealRun(scenario)) {
            String backend = scenario.users().backend();
            Scoring scoring = new Scoring(Detectors.all(run.inventory(), backend), backend);
            Truth truth = run.play(scoring);
            if (record) {
                run.recorder().save(Incidents.recording(scenario.name()));
            }
            SequencedMap<String, Score> scores = scoring.scores(truth);
            Map<String, Long> endings = run.outcomes().stream()
                    .map(each -> Objects.requireNonNullElse(each.server(), "no server") + " " + each.ending())
                    .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
            progress.println(scenario.name() + ": users " + endings + "; Drainboard flags "
                    + scoring.flags(Detectors.DRAINBOARD).stream()
                            .map(flag -> flag.servers() + " after " + seconds(truth, flag.raised()))
                            .toList());
            return new Played(scenario, scores);
        }
    }

    private static String seconds(Truth truth, Instant raised) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(truth.from(), raised).toMillis() / 1000.0);
    }

    private void print(List<Played> played) throws IOException {
        List<Sheet> tables = List.of(
                ScoreTable.of(
                        "Real programs: " + played.size() + " scenarios",
                        played.stream().map(Played::scores).toList(),
                        ScoreTable.NOTES),
                Played.sheet(played));
        tables.forEach(sheet -> out.print(sheet.plain()));
        if (markdown != null) {
            Files.writeString(markdown, tables.stream().map(Sheet::markdown).collect(Collectors.joining()));
        }
    }
}
