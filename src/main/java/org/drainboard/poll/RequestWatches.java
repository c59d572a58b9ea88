package org.drainboard.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.PoolId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;

/** The watches of the configured requests. Their targets come and go with HAProxy's servers. For one thread only. */
final class RequestWatches {
    private final Inventory inventory;
    private final Questions questions;
    private final Watches watches;
    private final Crew crew;
    private Map<CheckId, Running> running = Map.of();

    private record Running(Errand errand, Watch<RequestResult> watch) {}

    RequestWatches(Inventory inventory, Questions questions, Watches watches, Crew crew) {
        this.inventory = inventory;
        this.questions = questions;
        this.watches = watches;
        this.crew = crew;
    }

    /** Starts what the latest snapshots call for, and stops what they do not any more. */
    void follow() {
        Map<CheckId, Running> wanted = new HashMap<>();
        List<Watch<RequestResult>> fresh = new ArrayList<>();
        for (Environment environment : inventory.environments()) {
            for (Errand errand : Errands.of(environment, watches.snapshots(environment))) {
                Running known = running.get(errand.id());
                if (known != null && known.errand.equals(errand)) {
                    wanted.put(errand.id(), known);
                } else {
                    Watch<RequestResult> watch = watch(errand);
                    fresh.add(watch);
                    wanted.put(errand.id(), new Running(errand, watch));
                }
            }
        }
        running.values().stream().filter(each -> !wanted.containsValue(each)).forEach(each -> each.watch.stop());
        fresh.forEach(watch -> crew.start(watch.name(), watch));
        running = wanted;
    }

    Map<CheckId, Watch<RequestResult>> current() {
        Map<CheckId, Watch<RequestResult>> current = new HashMap<>();
        running.forEach((id, each) -> current.put(id, each.watch));
        return current;
    }

    /** What those to this pool over FastCGI got; empty in place of one that was not sent yet. */
    List<Optional<Seen<RequestResult>>> to(PoolId pool) {
        return running.values().stream()
                .filter(each -> each.errand.id().environment().equals(pool.environment())
                        && each.errand.to() instanceof Errand.ToPool(PoolTarget target)
                        && target.name().equals(pool.pool()))
                .map(each -> each.watch.seen())
                .toList();
    }

    private Watch<RequestResult> watch(Errand errand) {
        String environment = errand.id().environment();
        Object place = switch (errand.to()) {
            case Errand.ToPool(PoolTarget pool) -> new PoolId(environment, pool.name());
            case Errand.ToServer(String address, List<PoolTarget> _) -> address;
            case Errand.ToFrontend _ -> errand.id().target();
        };
        Asking<RequestResult> asking = () -> ask(environment, errand);
        return watches.watch(
                environment + "/" + errand.id().backend() + " check "
                        + errand.id().index() + " to " + errand.id().target(),
                errand.check().every(),
                watches.turns().at(place, asking),
                Health::well);
    }

    /** As long as one pool behind the target is not known to be full, HAProxy or the web server may find a worker. */
    private RequestResult ask(String environment, Errand errand) throws InterruptedException {
        List<String> full = new ArrayList<>();
        for (PoolTarget pool : errand.to().pools()) {
            Optional<String> reason = watches.full(environment, pool);
            if (reason.isEmpty()) {
                return questions.request(errand);
            }
            full.add(reason.get());
        }
        return full.isEmpty() ? questions.request(errand) : new RequestResult.NotAsked(String.join("; ", full));
    }
}
