package org.drainboard.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.OffByHand;
import org.drainboard.operate.ledger.ReloadWatch;
import org.drainboard.operate.ledger.Returned;
import org.drainboard.operate.ledger.Returning;

/** One run of {@code drainboard off}. */
final class OffListing {
    /** To list takes one reading; what is sent is judged on as many as {@code set} waits for. */
    private static final int ROUNDS_TO_LIST = 1;

    private static final int ROUNDS_TO_SEND = 3;

    private final Engine engine;
    private final Accounts accounts;
    private final Output output;
    private final Inventory inventory;
    private final InstantSource clock;

    OffListing(Engine engine, Accounts accounts, Output output, Inventory inventory, InstantSource clock) {
        this.engine = engine;
        this.accounts = accounts;
        this.output = output;
        this.inventory = inventory;
        this.clock = clock;
    }

    ExitCode run(boolean returnDue, boolean json) throws InterruptedException, IOException {
        Latest latest = new Latest();
        try (Engine.Watch _ = engine.watch(inventory, latest)) {
            boolean held = false;
            int rounds = returnDue ? ROUNDS_TO_SEND : ROUNDS_TO_LIST;
            Optional<Judgement> seen = await(latest, rounds);
            if (seen.isEmpty()) {
                output.progress("Nothing answered in time. Try `drainboard check` to see why.");
                return ExitCode.CANNOT_TELL;
            }
            if (returnDue) {
                held = returnDue(latest);
                await(latest, latest.get().round().number() + 2);
            }
            Ledger ledger = accounts.book().read();
            OffByHand off = OffByHand.of(ledger, latest.get().round());
            List<LostOrders> lost = new ReloadWatch().look(latest.get().round(), ledger);
            if (json) {
                output.print(OffJson.of(off, lost, ledger, clock.instant()));
            } else {
                OffText.lines(off, lost, clock.instant()).forEach(line -> output.print(Plain.whole(line)));
            }
            ledger.problems().forEach(problem -> output.progress("The audit log: " + problem));
            return held ? ExitCode.REFUSED : off.unread().isEmpty() ? ExitCode.OK : ExitCode.CANNOT_TELL;
        }
    }

    private Optional<Judgement> await(Latest latest, long round) throws InterruptedException {
        Duration limit = inventory.poll().every().plus(inventory.poll().deadline());
        return latest.await(
                judgement -> judgement.round().number() >= round
                        && judgement.round().proxies().size()
                                == inventory.environments().stream()
                                        .mapToInt(environment ->
                                                environment.proxies().size())
                                        .sum(),
                limit.multipliedBy(ROUNDS_TO_SEND));
    }

    /** Whether something is held back. */
    private boolean returnDue(Latest latest) throws IOException {
        Returning returning = accounts.returning(inventory, latest);
        boolean held = false;
        for (Returned each : returning.step()) {
            output.progress(Plain.whole(each.text()));
            held |= each instanceof Returned.HeldBack;
        }
        return held;
    }
}
