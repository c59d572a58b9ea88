package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.roll.Ramp;
import org.drainboard.operate.roll.Roll;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollRunner;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.Stage;

/** Brings servers back with their weight in steps, and prints each; stops where a queue in the window would pause. */
final class Ramping {
    /** Rounds without a step's end, beyond its own time, after which nobody should wait on. */
    private static final int PATIENCE = 10;

    private final Engine engine;
    private final Output output;
    private final Inventory inventory;
    private final InstantSource clock;
    private final Latest latest;
    private final Map<ServerId, Integer> whole = new HashMap<>();
    private final Map<ServerId, String> told = new HashMap<>();
    private Instant changed;

    Ramping(Engine engine, Output output, Inventory inventory, InstantSource clock, Latest latest) {
        this.engine = engine;
        this.output = output;
        this.inventory = inventory;
        this.clock = clock;
        this.latest = latest;
        this.changed = clock.instant();
    }

    /** Says what the steps are, before anybody agrees to them. */
    void announce(RollPlan plan) {
        for (ServerId server : plan.servers()) {
            standing(server, latest.get()).ifPresent(standing -> {
                int full = Ramp.whole(standing);
                whole.put(server, full);
                String steps = plan.ramp().steps(full).stream()
                        .map(step -> Integer.toString(step.weight()))
                        .collect(Collectors.joining(", "));
                output.print("Ramp:     " + Plain.line(server.runtimeName())
                        + (steps.isEmpty()
                                ? " without: a weight of " + full
                                        + " cannot be divided so, all of it comes back at once"
                                : " by weight " + steps + ", then " + full + "; "
                                        + Spans.set(plan.ramp().each()) + " each while nothing worsens"));
            });
        }
    }

    ExitCode run(RollPlan plan) throws InterruptedException {
        RollRunner.Hands hands = new RollRunner.Hands(
                engine.guard(inventory),
                engine.operator(inventory, latest),
                engine.trial(inventory, latest),
                latest,
                clock);
        RollRunner queue =
                new RollRunner(new Roll(plan, clock.instant()), plan, inventory, hands, Runnable::run, this::tell);
        Duration round = inventory.poll().every().plus(inventory.poll().deadline());
        Duration longest = plan.ramp().each().plus(round.multipliedBy(PATIENCE));
        changed = clock.instant();
        long seen = 0;
        while (queue.status().phase() instanceof RollStatus.Phase.Running) {
            long before = seen;
            Optional<Judgement> next =
                    latest.await(judgement -> judgement.round().number() > before, round);
            if (next.isPresent() && next.get().round().number() > seen) {
                seen = next.get().round().number();
                queue.note(next.get());
            }
            if (changed.plus(longest).isBefore(clock.instant())) {
                return stopped(
                        queue.status(),
                        "no step was possible for " + Spans.set(longest)
                                + ", because HAProxy was not read in that time; `drainboard check` says why");
            }
        }
        RollStatus status = queue.status();
        return status.phase() instanceof RollStatus.Phase.Paused(String why) ? stopped(status, why) : finished(status);
    }

    private void tell(RollStatus status) {
        for (RollStatus.Entry entry : status.servers()) {
            String words = words(entry);
            if (!words.equals(told.put(entry.server(), words))) {
                changed = clock.instant();
                if (!(entry.stage() instanceof Stage.Waiting)) {
                    output.print("Step:     " + Plain.line(entry.server().runtimeName()) + " " + Plain.whole(words));
                }
            }
        }
    }

    private String words(RollStatus.Entry entry) {
        String words = entry.stage().words();
        return switch (entry.stage()) {
            case Stage.Ramping(int percent, Instant _) -> {
                int full = whole.getOrDefault(entry.server(), 0);
                yield words + ", weight " + full * percent / 100 + " of " + full;
            }
            case Stage.Done(String note) -> note.isEmpty() ? words + ", with all of its weight" : words + ", " + note;
            case Stage.Skipped(String note) -> words + ": " + note;
            case Stage.Failed(String why) -> words + ": " + why;
            case Stage.Waiting _, Stage.Draining _, Stage.HandedOver _, Stage.Trying _, Stage.Readying _ -> words;
        };
    }

    private ExitCode finished(RollStatus status) {
        if (status.done() == 0) {
            output.print("Done:     nothing was sent");
            return ExitCode.REFUSED;
        }
        output.print("Verified: " + status.done() + " of " + status.servers().size() + " came back; each step was read"
                + " back");
        return ExitCode.OK;
    }

    private ExitCode stopped(RollStatus status, String why) throws InterruptedException {
        output.print("Stopped:  " + Plain.whole(why.replace(" until you resume", "")));
        long round = latest.get().round().number();
        Duration limit = inventory.poll().every().plus(inventory.poll().deadline());
        Judgement now = latest.await(judgement -> judgement.round().number() > round + 1, limit.multipliedBy(2))
                .orElseGet(latest);
        status.servers().stream()
                .filter(entry -> !(entry.stage() instanceof Stage.Done))
                .forEach(entry -> output.print("Stands:   " + stands(entry.server(), now)));
        return ExitCode.UNVERIFIED;
    }

    private String stands(ServerId server, Judgement now) {
        String name = Plain.line(server.runtimeName());
        int full = whole.getOrDefault(server, 0);
        return standing(server, now)
                .map(standing -> name + " is in " + standing.admin().ordered().word() + " at weight "
                        + standing.weight() + " of " + full
                        + (standing.weight() == full
                                ? ""
                                : "; all of it again: drainboard set " + Plain.line(server.toString()) + " weight="
                                        + full))
                .orElse(name + " is not read now: look at it before anything else");
    }

    private static Optional<Standing> standing(ServerId server, Judgement judgement) {
        return judgement.round().proxies().get(server.backend().proxy()) instanceof Reading.Fresh<ProxySnapshot> fresh
                ? fresh.value().servers().stream()
                        .filter(each -> each.backend().equals(server.backend().backend())
                                && each.server().equals(server.server()))
                        .map(each -> each.standing())
                        .findFirst()
                : Optional.empty();
    }
}
