package org.drainboard.poll;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.transport.ExchangeException;

/**
 * Watches the status pages. One with a listener of its own takes no worker and is simply asked. One that the pool's own
 * workers serve is a question like any other of ours: it passes the {@link Gate}. When such a pool is full, a page that is
 * given up and asked again would add an entry to its backlog each time, so the one question stays open instead: it counts
 * as failed after the deadline, and the moment that it is answered is the moment of recovery.
 */
final class PageWatches {
    /** A peer that vanished without a word would otherwise be waited for forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of a page that takes a worker, after a time-out: recovery should show soon, and no more than one question waits. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PollSettings settings;
    private final Questions questions;
    private final Time time;
    private final Gate gate;
    private final Leftovers leftovers;
    private final Map<PoolId, PoolTarget> targets = new HashMap<>();
    private final Map<PoolId, Watch<PoolStatus>> watches = new LinkedHashMap<>();

    PageWatches(PollSettings settings, Questions questions, Time time, Gate gate, Leftovers leftovers) {
        this.settings = settings;
        this.questions = questions;
        this.time = time;
        this.gate = gate;
        this.leftovers = leftovers;
    }

    void add(PoolId id, PoolTarget pool, RandomGenerator random) {
        targets.put(id, pool);
        watches.put(id, new Watch<>(target(id, pool), time, random));
    }

    Map<PoolId, Watch<PoolStatus>> all() {
        return watches;
    }

    Optional<Seen<PoolStatus>> seen(PoolId id) {
        return Optional.ofNullable(watches.get(id)).flatMap(Watch::seen);
    }

    /**
     * Waits for the first word of the pages of some pools, for twice the deadline at most, so as not to overtake them:
     * without, the first question of ours could meet a full pool.
     */
    void awaitFirst(Set<PoolId> pools) throws InterruptedException {
        for (PoolId pool : pools) {
            watch(pool).awaitFirst(settings.deadline().multipliedBy(2));
        }
    }

    /** Why no worker of these pools may be asked for, if so. */
    Optional<String> against(Set<PoolId> pools) {
        return pools.stream()
                .sorted(Comparator.comparing(PoolId::pool))
                .flatMap(pool -> Fullness.of(
                        Objects.requireNonNull(targets.get(pool)), watch(pool).reading())
                        .or(() -> leftovers.in(pool))
                        .stream())
                .findFirst();
    }

    private Watch<PoolStatus> watch(PoolId pool) {
        return Objects.requireNonNull(watches.get(pool));
    }

    private Target<PoolStatus> target(PoolId id, PoolTarget pool) {
        boolean byWorker = pool.statusMayTakeAWorker();
        boolean patient = byWorker && pool.status() instanceof StatusAddress.FastCgi;
        Asking<PoolStatus> asking = questions.page(pool, patient ? PATIENCE : settings.deadline());
        Place.InPool place = new Place.InPool(id);
        return new Target<>(
                id.toString(),
                Cadence.of(settings.every()).atMost(byWorker ? LONGEST_PAUSE : settings.every()),
                byWorker ? () -> gate.enter(place) : Gate::withoutWorker,
                leave -> ask(id, asking, leave, pool.statusAtListen()),
                _ -> true,
                patient ? overdue(pool) : null);
    }

    private PoolStatus ask(PoolId id, Asking<PoolStatus> asking, Gate.Leave leave, boolean byWorker)
            throws ExchangeException, InterruptedException {
        long begun = time.nanos();
        try {
            PoolStatus page = asking.ask(leave);
            leftovers.saw(id, page, begun, byWorker);
            return page;
        } catch (ExchangeException e) {
            if (e.failure().kind() == Failure.Kind.TIMED_OUT && leave instanceof Gate.Pass pass) {
                pass.givenUp(null);
            }
            throw e;
        }
    }

    private Target.Overdue overdue(PoolTarget pool) {
        String where =
                pool.status() instanceof StatusAddress.FastCgi(var endpoint, String _) ? endpoint.toString() : "";
        BigDecimal seconds =
                BigDecimal.valueOf(settings.deadline().toMillis(), 3).stripTrailingZeros();
        return new Target.Overdue(
                settings.deadline(),
                new Failure(
                        Failure.Kind.TIMED_OUT,
                        where + ": connected, but no complete answer within " + seconds.toPlainString()
                                + " s; no worker is free, or it is stuck or suspended. The question stays open, and no"
                                + " other is put"));
    }
}
