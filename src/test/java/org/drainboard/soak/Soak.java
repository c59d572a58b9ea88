package org.drainboard.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.drainboard.SoakProgram;
import org.drainboard.soak.world.Site;

/** Runs the whole program on the faulty fleet, and prints one table; the exit code is 1 where a line of it fails. */
public final class Soak {
    /** What the first part of the time loads, compiles and fills is no leak. */
    private static final int WARM_UP_SHARE = 4;

    private static final int LEAST_FLOORS = 3;

    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration FIRST_SIGHT = Duration.ofMinutes(2);

    private final Arguments arguments;
    private final Scale scale;
    private final Fleet fleet;
    private final Path folder;
    private final SetClock clock = new SetClock();
    private final Control control = new Control();
    private final Visitor visitor = new Visitor();
    private final Watcher watcher;
    private final Recoveries recoveries;
    private final List<Vitals> vitals = new ArrayList<>();
    private final long start = System.nanoTime();
    private boolean measuring;

    private Soak(Arguments arguments, Path folder) {
        this.arguments = arguments;
        this.scale = arguments.scale();
        this.folder = folder;
        this.fleet = new Fleet(new Site(folder, scale.proxies(), scale.poolsEach()), scale.every(), scale.deadline());
        this.watcher = new Watcher(fleet, control);
        this.recoveries = new Recoveries(watcher, scale.every());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("soak");
        boolean held;
        try {
            held = new Soak(Arguments.of(arguments), folder).run();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        System.out.println("seed " + arguments.seed());
        Thread.ofPlatform().daemon().name("soak control").start(control);
        try (WorldProcess world = new WorldProcess(fleet.site());
                SoakProgram _ = new SoakProgram(fleet.inventory(), folder, clock, watcher::take)) {
            FxPulse pulse = new FxPulse(control, scale.stall().toMillis());
            Thread.ofPlatform().daemon().name("soak pulse").start(pulse);
            awaitFirstSight();
            Thread.ofPlatform().daemon().name("soak visitor").start(visitor);
            // Java loads what each room needs when it is opened first.
            pass(Visitor.WHOLE_WALK.plus(scale.quiet()), pulse, () -> {});
            Vitals before = vitals(pulse);
            Injector injector =
                    new Injector(scale, fleet, world, clock, new Random(arguments.seed()), watcher, pulse, recoveries);
            measure(pulse, true);
            pass(scale.length(), pulse, injector::step);
            injector.finish();
            pass(scale.quiet(), pulse, () -> {});
            return told(before, vitals(pulse), injector, pulse.seen());
        }
    }

    private void awaitFirstSight() throws InterruptedException {
        long end = System.nanoTime() + FIRST_SIGHT.toNanos();
        while (!watcher.allFresh()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("not every target was read within " + FIRST_SIGHT);
            }
            Thread.sleep(STEP);
        }
    }

    private void pass(Duration time, FxPulse pulse, Runnable step) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long sample = System.nanoTime() + scale.sampleEvery().toNanos();
        while (System.nanoTime() - end < 0) {
            step.run();
            if (System.nanoTime() - sample >= 0) {
                vitals.add(vitals(pulse));
                sample = System.nanoTime() + scale.sampleEvery().toNanos();
            }
            Thread.sleep(STEP);
        }
    }

    /** Collecting all garbage holds everything up, and is the soak's own doing. */
    private Vitals vitals(FxPulse pulse) throws InterruptedException {
        boolean measured = measuring;
        measure(pulse, false);
        Vitals now = Vitals.after((System.nanoTime() - start) / 3.6e12);
        measure(pulse, measured);
        return now;
    }

    private void measure(FxPulse pulse, boolean on) {
        measuring = on;
        pulse.measure(on);
        watcher.measure(on);
    }

    private boolean told(Vitals before, Vitals after, Injector injector, FxPulse.Seen fx) {
        List<Line> lines = new ArrayList<>();
        lines.add(flat("heap after a full collection", Vitals::heap));
        lines.add(flat("resident memory", Vitals::resident));
        lines.add(counted("threads", before.threads(), after.threads()));
        lines.add(counted("open files", before.files(), after.files()));
        lines.add(new Line(
                "stalls of the window over " + scale.stall().toMillis() + " ms",
                fx.overOwn() + " of " + fx.pulses() + " pulses, longest " + fx.longestOwn()
                        + " ms; with the machine's part "
                        + fx.over() + ", longest " + fx.longest() + " ms (an idle thread: " + control.longestMillis()
                        + " ms)",
                "none",
                fx.overOwn() == 0));
        lines.add(visitor.line());
        lines.add(new Line("rounds", watcher.rounds(), "none late", watcher.late() == 0));
        lines.add(new Line(
                "old values not marked old",
                injector.unmarked().size() + " of " + injector.begun() + " faults",
                "none",
                injector.unmarked().isEmpty()));
        lines.addAll(recoveries.lines());
        System.out.println(title(injector));
        System.out.println(Line.table(lines));
        injector.unmarked().forEach(System.out::println);
        recoveries.slow().forEach(System.out::println);
        return lines.stream().allMatch(Line::holds);
    }

    private String title(Injector injector) {
        return fleet.site().proxies() + " HAProxies and " + fleet.site().pools() + " pools, polled every "
                + scale.every().toMillis() + " ms for " + scale.length().toSeconds() + " s; " + injector.begun()
                + " faults, seed " + arguments.seed() + "\n";
    }

    private Line flat(String what, ToLongFunction<Vitals> bytes) {
        List<Vitals> floors = Floors.of(vitals.subList(vitals.size() / WARM_UP_SHARE, vitals.size()), bytes);
        if (floors.size() < LEAST_FLOORS) {
            return new Line(what, "too short a soak to tell", "flat", false);
        }
        Slope slope = Slope.of(floors, bytes);
        System.out.println(what + ", floors in MB: " + Floors.words(floors, bytes));
        return new Line(what, slope.words(), "flat", slope.flat(scale.rise()));
    }

    /** Both are counted while nothing is wrong; a connection that is just open makes a difference of a few. */
    private static Line counted(String what, long before, long after) {
        long slack = Math.max(2, before / 50);
        return new Line(what, before + " before, " + after + " after", "the same", after <= before + slack);
    }
}
