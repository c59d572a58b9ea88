package org.drainboard.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drainboard.model.PoolId;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Round;
import org.drainboard.probe.LadderProbe;
import org.drainboard.probe.RequestProbe;
import org.drainboard.probe.WebServerProbe;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.Transport;

/**
 * The questions of one tryout. What fails is asked once more before it counts, as long as the pool is not full and there
 * is time. For one thread only.
 */
final class Asked {
    /** A healthy rung answers within milliseconds; most of the time is left for a second attempt, and for the requests. */
    private static final Duration LADDER = Duration.ofSeconds(2);

    private static final int POOL_RUNGS = 4;
    private static final int WEB_RUNGS = 2;

    private final Wire wire;
    private final String environment;
    private final List<PoolTarget> pools;
    private final Deadline end;
    private final Tally tally = new Tally();

    /** @param pools behind the server; a request that goes to the server needs a worker of one of them */
    Asked(Wire wire, String environment, List<PoolTarget> pools, Deadline end) {
        this.wire = wire;
        this.environment = environment;
        this.pools = pools;
        this.end = end;
    }

    /** How to ask, and the latest that is known of the pools. */
    record Wire(
            LadderProbe ladders, WebServerProbe webServers, RequestProbe requests, Gate gate, Supplier<Round> latest) {
        Wire(Transport transport, InstantSource clock, Gate gate, Supplier<Round> latest) {
            this(
                    new LadderProbe(transport, clock),
                    new WebServerProbe(transport, clock),
                    new RequestProbe(transport),
                    gate,
                    latest);
        }
    }

    Tried result(String server) {
        return tally.result(server);
    }

    void webServer(WebServer server) throws InterruptedException {
        Set<Place> places = Set.of(new Place.AtServer(server.environment(), server.address()));
        put(
                "web server " + server.address(),
                new Way(places, List.of(), WEB_RUNGS),
                () -> Answer.of(wire.webServers().climb(server, atMost(LADDER)), false));
    }

    void pool(PoolTarget pool) throws InterruptedException {
        put(
                "pool " + pool.name(),
                to(pool, POOL_RUNGS),
                () -> Answer.of(wire.ladders().climb(pool, atMost(LADDER)), true));
    }

    /** @param address of the server, as HAProxy gives it */
    void request(RequestCheck check, String address) throws InterruptedException {
        String what = "GET " + check.path() + " to ";
        switch (check.via()) {
            case FCGI -> {
                for (PoolTarget pool : pools) {
                    put(
                            what + "pool " + pool.name(),
                            to(pool, 1),
                            () -> timed(check, capped -> wire.requests().askPool(capped, pool)));
                }
            }
            case HTTP -> {
                Set<Place> places = new HashSet<>(Set.of(new Place.AtServer(environment, address)));
                pools.forEach(pool -> places.add(new Place.InPool(id(pool))));
                put(
                        what + address,
                        new Way(places, pools, 1),
                        () -> timed(check, capped -> wire.requests().askServer(capped, address)));
            }
            case FRONTEND ->
                tally.add(what + "HAProxy", new Answer.Left("not asked: it might reach another server than this one"));
        }
    }

    /**
     * What a question goes through.
     *
     * @param needed pools that have to find a worker for it
     */
    private record Way(Set<Place> places, List<PoolTarget> needed, int questions) {}

    private Way to(PoolTarget pool, int questions) {
        return new Way(Set.of(new Place.InPool(id(pool))), List.of(pool), questions);
    }

    private void put(String what, Way way, Supplier<Answer> question) throws InterruptedException {
        Answer answer = once(way, question);
        if (answer instanceof Answer.Bad && full(way).isEmpty() && !end.passed()) {
            tally.again(what, answer);
            answer = once(way, question);
        }
        tally.add(what, answer);
    }

    private Answer once(Way way, Supplier<Answer> question) throws InterruptedException {
        try (Gate.Leave leave = wire.gate().enter(way.places(), way.questions(), end.remaining(), () -> full(way))) {
            return switch (leave) {
                case Gate.Pass _ -> end.passed() ? new Answer.Left("not asked: the time is over") : question.get();
                case Gate.Refused(String reason) ->
                    full(way).isPresent()
                            ? new Answer.Bad("not asked: " + reason)
                            : new Answer.Left("not asked: " + reason);
            };
        }
    }

    /** Why a request would only wait in a pool. */
    private Optional<String> full(Way way) {
        return way.needed().stream()
                .map(pool -> Fullness.of(
                        pool, Optional.ofNullable(wire.latest().get().pools().get(id(pool)))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Answer timed(RequestCheck check, Function<RequestCheck, RequestResult> ask) {
        Duration given = atMost(check.timeout());
        long begun = System.nanoTime();
        RequestResult result = ask.apply(check.within(given));
        return Answer.of(result, Duration.ofNanos(System.nanoTime() - begun), check, given);
    }

    private Duration atMost(Duration longest) {
        Duration remaining = end.remaining();
        return remaining.compareTo(longest) < 0 ? remaining : longest;
    }

    private PoolId id(PoolTarget pool) {
        return new PoolId(environment, pool.name());
    }
}
