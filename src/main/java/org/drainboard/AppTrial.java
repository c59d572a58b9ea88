package org.drainboard;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Trial;
import org.drainboard.operate.TrialResult;
import org.drainboard.poll.Tried;
import org.drainboard.poll.Tryout;
import org.drainboard.transport.Transport;

/** Takes the operator's wish to try a server to the room that can ask it. */
final class AppTrial implements Trial {
    private final Tryout tryout;
    private final InstantSource clock;

    AppTrial(Inventory inventory, Transport transport, InstantSource clock, Supplier<Judgement> latest) {
        this.tryout = new Tryout(inventory, transport, clock, () -> latest.get().round());
        this.clock = clock;
    }

    @Override
    public TrialResult run(ServerId server) {
        Tried tried = tryout.ask(server);
        return new TrialResult(kind(tried.result()), tried.text(), tried.steps(), clock.instant());
    }

    private static TrialResult.Kind kind(Tried.Result result) {
        if (result == Tried.Result.PASSED) {
            return TrialResult.Kind.PASSED;
        }
        return result == Tried.Result.FAILED ? TrialResult.Kind.FAILED : TrialResult.Kind.UNTRIED;
    }
}
