package org.drainboard.poll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.WebServer;

/**
 * The watches of the configured requests. One that may end up in several pools, through a web server or HAProxy, waits
 * until none of ours is under way in any of them, and is not sent while one of them is known to be full: nobody can say
 * which of them will get it.
 */
final class RequestWatches {
    private static final int GATEWAY_TIMEOUT = 504;

    private final Inventory inventory;
    private final Questions questions;
    private final Watches watches;
    private final PassingWatches<CheckId, Errand, RequestResult> passing;

    RequestWatches(Inventory inventory, Questions questions, Watches watches, Crew crew) {
        this.inventory = inventory;
        this.questions = questions;
        this.watches = watches;
        this.passing = new PassingWatches<>(crew);
    }

    /** Starts what the latest snapshots call for, and stops what they do not any more. */
    void follow() {
        Map<CheckId, Errand> wanted = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            Errands.of(environment, watches.snapshots(environment)).forEach(errand -> wanted.put(errand.id(), errand));
        }
        passing.follow(wanted, (_, errand) -> watch(errand));
    }

    Map<CheckId, Watch<RequestResult>> current() {
        return passing.current();
    }

    /** What those to this pool over FastCGI got; empty in place of one that was not sent yet. */
    List<Optional<Seen<RequestResult>>> to(PoolId pool) {
        return results(errand -> errand.id().environment().equals(pool.environment())
                && errand.to() instanceof Errand.ToPool(PoolTarget target)
                && target.name().equals(pool.pool()));
    }

    /** The same of those to a web server. */
    List<Optional<Seen<RequestResult>>> to(WebServer server) {
        return results(errand -> errand.id().environment().equals(server.environment())
                && errand.to() instanceof Errand.ToServer(String address, var _)
                && address.equals(server.address()));
    }

    private List<Optional<Seen<RequestResult>>> results(Predicate<Errand> which) {
        return passing.stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(entry -> entry.getValue().seen())
                .toList();
    }

    private Watch<RequestResult> watch(Errand errand) {
        CheckId id = errand.id();
        String name = id.environment() + "/" + id.backend() + " check " + id.index() + " to " + id.target();
        return watches.watch(new Target<>(
                name,
                Cadence.of(errand.check().every()),
                door(errand),
                leave -> ask(errand, leave),
                Health::well,
                null));
    }

    private Door door(Errand errand) {
        String environment = errand.id().environment();
        return () -> {
            Set<PoolId> pools = reachable(errand).stream()
                    .map(pool -> new PoolId(environment, pool.name()))
                    .collect(Collectors.toSet());
            Set<Place> places = new HashSet<>();
            pools.forEach(pool -> places.add(new Place.InPool(pool)));
            switch (errand.to()) {
                case Errand.ToPool _ -> {}
                case Errand.ToServer(String address, var _) -> places.add(new Place.AtServer(environment, address));
                case Errand.ToFrontend _ ->
                    places.add(new Place.AtFrontend(environment, errand.id().target()));
            }
            return watches.enter(pools, places, 1);
        };
    }

    /** HAProxy sends nothing to a server that is down, in drain or in maintenance. */
    private List<PoolTarget> reachable(Errand errand) {
        if (!(errand.to() instanceof Errand.ToFrontend(List<PoolTarget> pools))) {
            return errand.to().pools();
        }
        List<ProxySnapshot> snapshots = watches.snapshots(errand.id().environment());
        return pools.stream()
                .filter(pool -> Errands.mayBeChosen(pool, errand.id().backend(), snapshots))
                .toList();
    }

    private RequestResult ask(Errand errand, Gate.Leave leave) {
        return switch (leave) {
            case Gate.Refused(String reason) -> new RequestResult.NotAsked(reason);
            case Gate.Pass pass -> {
                RequestResult result = questions.request(errand, pass);
                if (givenUp(result)) {
                    pass.givenUp(errand.check().path().replaceFirst("[?;].*", ""));
                }
                yield result;
            }
        };
    }

    /** By us, or by HAProxy or the web server in our place. */
    private static boolean givenUp(RequestResult result) {
        return switch (result) {
            case RequestResult.Failed(Failure failure) -> failure.kind() == Failure.Kind.TIMED_OUT;
            case RequestResult.WrongStatus wrong -> wrong.status() == GATEWAY_TIMEOUT;
            case RequestResult.Answered answered -> answered.status() == GATEWAY_TIMEOUT;
            case RequestResult.NotAsked _ -> false;
        };
    }
}
