package org.drainboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainWatch;
import org.drainboard.operate.ledger.Situation;
import org.drainboard.view.Watch;
import org.drainboard.view.Watched;
import org.jspecify.annotations.Nullable;

/** Follows the orders for the window: the drains here, on one thread that may wait, and the books beside the engine. */
final class AppWatch implements Watch {
    private final AppLedger ledger;
    private final InstantSource clock;
    private final Executor worker;
    private final DrainWatch drains;
    private final Map<ServerId, Duration> graces = new HashMap<>();
    private final AtomicReference<@Nullable Judgement> next = new AtomicReference<>();
    private volatile List<DrainProgress> latest = List.of();

    /** @param worker runs one task at a time; only it touches the drains */
    AppWatch(AppLedger ledger, Inventory inventory, InstantSource clock, Executor worker) {
        this.ledger = ledger;
        this.clock = clock;
        this.worker = worker;
        drains = new DrainWatch(inventory);
    }

    /** From any thread; the latest judgement counts. */
    void note(Judgement judgement) {
        if (next.getAndSet(judgement) == null) {
            worker.execute(this::look);
        }
    }

    /** An order of this window was read back. */
    void ordered(Action action) {
        Instant verified = clock.instant();
        worker.execute(() -> drains.ordered(action, verified));
    }

    @Override
    public Watched latest() {
        Situation books = ledger.latest();
        return new Watched(latest, books.off(), books.lost(), books.ledger(), books.blind());
    }

    @Override
    public void keepWaiting(ServerId server, Duration more) {
        worker.execute(() -> drains.keepWaiting(server, clock.instant(), more));
    }

    @Override
    public void grace(ServerId server, Duration given) {
        worker.execute(() -> graces.put(server, given));
    }

    @Override
    public void dismiss(ProxyId proxy) {
        worker.execute(() -> ledger.dismiss(proxy));
    }

    private void look() {
        Judgement judgement = next.getAndSet(null);
        if (judgement == null) {
            return;
        }
        latest = drains.note(judgement);
        // A grace can be given to a drain that is known only, and it is given before the order is seen.
        latest.stream().map(DrainProgress::server).forEach(server -> {
            Duration given = graces.remove(server);
            if (given != null) {
                drains.grace(server, given);
            }
        });
    }
}
