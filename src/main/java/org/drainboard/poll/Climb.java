package org.drainboard.poll;

import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.probe.LadderProbe;
import org.jspecify.annotations.Nullable;

/**
 * Climbs a pool's ladder, or only connects where more is refused. In a full pool even a bare connection takes a place in
 * the backlog until a worker clears it away, so while one of ours may be there the last one that passed is shown again,
 * with its time. For one thread only.
 */
final class Climb implements Asking<Ladder> {
    private final PoolId id;
    private final PoolTarget pool;
    private final Questions questions;
    private final Leftovers leftovers;
    private final Ration ration;
    private final Time time;
    private RungResult.@Nullable Passed connected;

    Climb(PoolId id, PoolTarget pool, Questions questions, Leftovers leftovers, Ration ration, Time time) {
        this.id = id;
        this.pool = pool;
        this.questions = questions;
        this.leftovers = leftovers;
        this.ration = ration;
        this.time = time;
    }

    @Override
    public Ladder ask(Gate.Leave leave) {
        Ladder ladder = switch (leave) {
            case Gate.Pass pass -> climb(pass);
            case Gate.Refused(String reason) -> LadderProbe.only(pool, connect(), reason);
        };
        connected = ladder.rungs().getFirst() instanceof RungResult.Passed passed ? passed : null;
        return ladder;
    }

    private Ladder climb(Gate.Pass pass) {
        Ladder ladder = questions.climb(pool, pass);
        if (ladder.rungs().stream()
                .anyMatch(rung -> rung instanceof RungResult.Failed failed
                        && failed.failure().kind() == Failure.Kind.TIMED_OUT)) {
            pass.givenUp(null);
        }
        return ladder;
    }

    private RungResult connect() {
        Optional<String> waiting = leftovers.in(id);
        if (waiting.isPresent()) {
            return connected == null ? new RungResult.NotAsked(Rung.CONNECT, waiting.get()) : connected;
        }
        // Counted, but not waited for: it comes once in 30 s.
        ration.take(1);
        long begun = time.nanos();
        RungResult result = questions.connect(pool);
        if (result instanceof RungResult.Passed) {
            leftovers.add(id, begun, false, null);
        }
        return result;
    }
}
