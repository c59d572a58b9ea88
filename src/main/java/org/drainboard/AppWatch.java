package org.drainboard;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainWatch;
import org.drainboard.operate.ledger.Effect;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.Order;
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
    private final Set<UUID> heard = new HashSet<>();
    private final AppTenure tenure;
    private final AtomicReference<@Nullable Judgement> next = new AtomicReference<>();
    private volatile List<DrainProgress> latest = List.of();

    /**
     * Follows from now on, and knows of the orders since each HAProxy's tenure began.
     *
     * @param worker runs one task at a time; only it touches the drains
     */
    AppWatch(AppLedger ledger, Inventory inventory, AppTenure tenure, InstantSource clock, Executor worker) {
        this.ledger = ledger;
        this.clock = clock;
        this.worker = worker;
        drains = new DrainWatch(inventory);
        this.tenure = tenure;
    }

    /** From any thread; the latest judgement counts. */
    void note(Judgement judgement) {
        if (next.getAndSet(judgement) == null) {
            worker.execute(this::look);
        }
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
        hear(judgement.round());
        latest = drains.note(judgement);
        // A grace can be given to a drain that is known only, and it is given before the order is seen.
        latest.stream().map(DrainProgress::server).forEach(server -> {
            Duration given = graces.remove(server);
            if (given != null) {
                drains.grace(server, given);
            }
        });
    }

    /**
     * Tells of the orders that were read back while this window showed the same HAProxy, by whichever program of this
     * tool: an order by the command line or a queue would else read as somebody else's doing.
     */
    private void hear(Round round) {
        for (Order order : books().orders()) {
            Instant verified = order.ended().at();
            ProxyId proxy = order.action().server().backend().proxy();
            boolean now = verified.isAfter(tenure.begun());
            if (order.effect() != Effect.TOOK_EFFECT || !(now || read(proxy, round)) || !heard.add(order.id())) {
                continue;
            }
            if (now) {
                drains.ordered(order.action(), verified);
            } else if (verified.isAfter(tenure.since(proxy))) {
                drains.recalled(order.action(), verified, round);
            }
        }
    }

    private static boolean read(ProxyId proxy, Round round) {
        Reading<?> reading = round.proxies().get(proxy);
        return reading != null && reading.latest().isPresent();
    }

    private Ledger books() {
        try {
            return ledger.book().read();
        } catch (IOException _) {
            // Said by the books themselves: see Watched.
            return ledger.book().latest();
        }
    }
}
