package org.drainboard.scorecard.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.rival.Detectors;
import org.drainboard.scorecard.world.Confounder;
import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;
import org.drainboard.scorecard.world.SimulatedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the matrix of scenarios, or one of them, and prints how each detector did. Passes no judgement by exit code. */
@Command(
        name = "bench verdict",
        mixinStandardHelpOptions = true,
        description = "Plays simulated incidents and healthy times before all detectors, and prints one table.")
public final class VerdictBench implements Callable<Integer> {
    private static final int RUNS = 3000;
    private static final int QUICK_RUNS = 240;
    private static final double SERVER_DAYS = 300;
    private static final double QUICK_SERVER_DAYS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--quick", description = "a short one, within a minute")
    private boolean quick;

    @Option(names = "--seed", defaultValue = "1", description = "of the matrix (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--runs", description = "failing runs, at least (default: " + RUNS + ", quick " + QUICK_RUNS + ")")
    private @Nullable Integer runs;

    @Option(names = "--server-days", description = "of the healthy runs, at least (default: 300, quick 8)")
    private @Nullable Double serverDays;

    @Option(names = "--kind", description = "this kind of fault alone, such as hang; none: the healthy runs alone")
    private @Nullable String kind;

    @Option(names = "--confounder", description = "with this confounder alone, such as reload")
    private @Nullable String confounder;

    @Option(names = "--detector", description = "drainboard: leaves the rivals out; all is the default")
    private String detector = "all";

    @Option(names = "--threads", description = "changes nothing but the time (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--markdown", paramLabel = "FILE", description = "the tables once more, for a README")
    private @Nullable Path markdown;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO",
            description = "plays this one and prints it second by second, such as"
                    + " \"servers=3 bad=1 rate=5 share=0.5 kind=hang confounder=none seed=17\"")
    private @Nullable String only;

    @Option(names = "--evidence", description = "with --only: what every rule found, whenever a verdict changes")
    private boolean evidence;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private volatile boolean stopped;
    private volatile boolean ended;

    private VerdictBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread main = Thread.currentThread();
        VerdictBench bench = new VerdictBench();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> bench.stop(main)));
        int code = new CommandLine(bench).execute(arguments);
        if (!bench.stopped) {
            bench.ended = true;
            System.exit(code);
        }
    }

    /** Whoever stops a long run still gets the table of what was played. */
    private void stop(Thread main) {
        if (!ended) {
            stopped = true;
            main.interrupt();
            try {
                main.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (only != null) {
            Scenario scenario = ScenarioLine.parse(only);
            new Replay(out::println, evidence).play(scenario, new SimulatedRun(scenario));
            return 0;
        }
        long began = System.nanoTime();
        List<Scenario> scenarios = new ArrayList<>(failing());
        scenarios.addAll(healthy());
        // In no order, so that a run that was stopped is a fair sample of the whole.
        Collections.shuffle(scenarios, new Random(seed));
        Runs played =
                new Play(SimulatedRun::new, detectors()).all(scenarios, threads, progress(scenarios.size(), began));
        int healthy = played.where(scenario -> scenario.bad() == 0).all().size();
        String what = String.format(
                Locale.ROOT,
                "%,d failing and %,d healthy runs, seed %d",
                played.all().size() - healthy,
                healthy,
                seed);
        String part = played.all().size() == scenarios.size() ? "" : ", stopped before its end";
        List<Sheet> tables = Report.tables(played);
        out.printf("%s%s; took %d s%n%n", what, part, (System.nanoTime() - began) / 1_000_000_000L);
        tables.forEach(sheet -> out.print(sheet.plain()));
        Report.worst(played).forEach(sheet -> out.print(sheet.plain()));
        if (markdown != null) {
            String head = LocalDate.now(ZoneOffset.UTC) + ", " + what + part + ".\n\n";
            Files.writeString(
                    markdown, head + tables.stream().map(Sheet::markdown).collect(Collectors.joining("\n")));
        }
        return 0;
    }

    private List<Scenario> failing() {
        List<Kind> kinds = kind == null ? Matrix.KINDS : List.of(ScenarioLine.kind(kind));
        int count = runs != null ? runs : quick ? QUICK_RUNS : RUNS;
        return kinds.contains(Kind.NONE) ? List.of() : new Matrix(seed).failing(count, kinds, confounders());
    }

    private List<Scenario> healthy() {
        double days = serverDays != null ? serverDays : quick ? QUICK_SERVER_DAYS : SERVER_DAYS;
        boolean wanted = kind == null || ScenarioLine.kind(kind) == Kind.NONE;
        return wanted ? new Matrix(seed).healthy(days, confounders()) : List.of();
    }

    private List<Confounder> confounders() {
        return confounder == null ? Matrix.CONFOUNDERS : List.of(ScenarioLine.confounder(confounder));
    }

    private Function<Inventory, SequencedMap<String, Detector>> detectors() {
        return switch (detector) {
            case "all" -> Detectors::all;
            case "drainboard" -> inventory -> Detectors.drainboard(inventory, null);
            default -> throw new IllegalArgumentException(detector + ": expected drainboard or all");
        };
    }

    private static IntConsumer progress(int all, long began) {
        return done -> {
            if (done % Math.max(1, all / 10) == 0) {
                System.err.printf(
                        "drainboard: %d of %d runs, %d s%n", done, all, (System.nanoTime() - began) / 1_000_000_000L);
            }
        };
    }
}
