package org.drainboard.cli;

import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/** One run of {@code drainboard check}: watch, judge, print. */
public final class Checking {
    /** A busy worker is seen to make progress, or not, between two readings; the third confirms. */
    private static final int ROUNDS = 3;

    /**
     * Who cannot be told yet is watched for this long at least: where no pool can be read, it takes 2 s of HAProxy's
     * counters to see that nothing succeeds.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Engine engine;
    private final Output output;

    public Checking(Engine engine, Output output) {
        this.engine = engine;
        this.output = output;
    }

    /** Prints the verdicts as text for people, as the window would show them first. */
    public ExitCode asText(Inventory inventory) throws InterruptedException {
        return run(inventory, Optional.empty(), false);
    }

    ExitCode run(Inventory inventory, Optional<Duration> length, boolean json) throws InterruptedException {
        Optional<Judgement> judgement = watch(inventory, length);
        if (judgement.isEmpty()) {
            output.progress("Nothing was read in that time. Give it longer with --for, or look at poll.deadline in"
                    + " the inventory.");
            return ExitCode.CANNOT_TELL;
        }
        output.print(json ? CheckJson.write(judgement.get()) : CheckText.write(judgement.get()));
        return ExitCode.of(judgement.get());
    }

    private Optional<Judgement> watch(Inventory inventory, Optional<Duration> length) throws InterruptedException {
        Latest latest = new Latest();
        try (Engine.Watch _ = engine.watch(inventory, latest)) {
            if (length.isPresent()) {
                output.progress("Watching for " + length.get().toMillis() / 1000.0 + " s ...");
                return latest.await(_ -> false, length.get());
            }
            output.progress("Watching for " + ROUNDS + " rounds ...");
            Duration limit =
                    inventory.poll().every().plus(inventory.poll().deadline()).multipliedBy(ROUNDS);
            return latest.await(
                    judgement -> judgement.round().number() >= ROUNDS
                            && (told(judgement) || latest.watched().compareTo(PATIENCE) >= 0),
                    limit.plus(PATIENCE));
        }
    }

    private static boolean told(Judgement judgement) {
        return judgement.backends().stream()
                .flatMap(backend -> backend.servers().stream())
                .noneMatch(server -> server.verdict() == Verdict.CANNOT_TELL);
    }
}
