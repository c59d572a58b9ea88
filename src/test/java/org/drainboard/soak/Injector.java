package org.drainboard.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes one fault after another, at random targets, by a seed; never two at the same target. Those of everything take
 * turns, and come alone.
 */
final class Injector {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scale scale;
    private final Fleet fleet;
    private final WorldProcess world;
    private final SetClock clock;
    private final Random random;
    private final Watcher watcher;
    private final FxPulse pulse;
    private final Recoveries recoveries;
    private final List<Fault> present = new ArrayList<>();
    private final List<String> unmarked = new ArrayList<>();
    private int begun;
    private int wides;
    private long nextAt = System.nanoTime();
    private long nextWideAt;

    Injector(
            Scale scale,
            Fleet fleet,
            WorldProcess world,
            SetClock clock,
            Random random,
            Watcher watcher,
            FxPulse pulse,
            Recoveries recoveries) {
        this.scale = scale;
        this.fleet = fleet;
        this.world = world;
        this.clock = clock;
        this.random = random;
        this.watcher = watcher;
        this.pulse = pulse;
        this.recoveries = recoveries;
        this.nextWideAt = System.nanoTime() + scale.wideEvery().toNanos();
    }

    int begun() {
        return begun;
    }

    /** Faults through which a value passed for fresh. */
    List<String> unmarked() {
        return List.copyOf(unmarked);
    }

    /** Ends what is due, and begins what is due. */
    void step() {
        endDue(clock.instant());
        recoveries.look(clock.instant());
        long now = System.nanoTime();
        if (now - nextWideAt >= 0 && !kinds(true).isEmpty()) {
            if (present.isEmpty() && recoveries.settled()) {
                wide();
                nextWideAt = System.nanoTime() + scale.wideEvery().toNanos();
            }
        } else if (now - nextAt >= 0 && !kinds(false).isEmpty()) {
            one();
            nextAt = now + (long) (scale.faultEvery().toNanos() * 2 * random.nextDouble());
        }
    }

    /** Ends everything, and waits for the recoveries. */
    void finish() throws InterruptedException {
        while (!present.isEmpty() || !recoveries.settled()) {
            endDue(Instant.MAX);
            recoveries.look(clock.instant());
            Thread.sleep(50);
        }
    }

    private void one() {
        int target = random.nextInt(10) < 3
                ? random.nextInt(fleet.site().proxies())
                : fleet.site().proxies() + random.nextInt(fleet.site().pools());
        if (present.stream().anyMatch(fault -> fault.targets().contains(target)) || recoveries.awaits(target)) {
            return;
        }
        begin(pick(kinds(false)), List.of(target), Integer.toString(target), lasting(scale.longest()));
    }

    private void wide() {
        List<Fault.Kind> wide = kinds(true);
        Fault.Kind kind = wide.get(wides++ % wide.size());
        List<Integer> all = IntStream.range(0, fleet.site().targets()).boxed().toList();
        Duration length = lasting(scale.wideLongest());
        switch (kind) {
            case NETWORK_GONE -> begin(kind, all, "all", length);
            case SLEEP -> {
                pulse.measure(false);
                watcher.measure(false);
                world.stopUs(length.toMillis());
                pulse.measure(true);
                watcher.measure(true);
                over(new Fault(kind, all, clock.instant(), clock.instant()));
            }
            case CLOCK_AHEAD, CLOCK_BACK -> {
                clock.jump(kind == Fault.Kind.CLOCK_AHEAD ? HOUR : HOUR.negated());
                over(new Fault(kind, all, clock.instant(), clock.instant()));
            }
            case HANG, CLOSE_AT, FLOOD, GARBLE, TRICKLE, REFUSE, VANISH, RELOAD ->
                throw new IllegalStateException(kind + " is no fault of everything");
        }
    }

    private void begin(Fault.Kind kind, List<Integer> targets, String word, Duration length) {
        Instant now = clock.instant();
        world.begin(kind.trouble(), word);
        present.add(new Fault(kind, targets, now, now.plus(length)));
        begun++;
    }

    private void over(Fault fault) {
        begun++;
        recoveries.await(fault, fault.ends());
    }

    private void endDue(Instant now) {
        for (Iterator<Fault> each = present.iterator(); each.hasNext(); ) {
            Fault fault = each.next();
            if (!fault.ends().isAfter(now)) {
                marked(fault);
                world.end(
                        fault.kind().wide() ? "all" : fault.targets().getFirst().toString());
                recoveries.await(fault, clock.instant());
                each.remove();
            }
        }
    }

    /** By now the question that was under way when the fault began has failed, and a round has told of it. */
    private void marked(Fault fault) {
        Duration lasted = Duration.between(fault.began(), clock.instant());
        Duration enough = scale.deadline().multipliedBy(2).plus(scale.every().multipliedBy(3));
        if (fault.kind().silences() && lasted.compareTo(enough) > 0) {
            fault.targets().stream()
                    .filter(target -> !watcher.markedOld(target))
                    .forEach(target -> unmarked.add(fault.kind().word() + " of " + fleet.name(target)));
        }
    }

    private List<Fault.Kind> kinds(boolean wide) {
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> kind.wide() == wide && scale.kinds().contains(kind))
                .toList();
    }

    private Fault.Kind pick(List<Fault.Kind> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Duration lasting(Duration longest) {
        long span = longest.minus(scale.shortest()).toNanos();
        return scale.shortest().plusNanos((long) (span * random.nextDouble()));
    }
}
