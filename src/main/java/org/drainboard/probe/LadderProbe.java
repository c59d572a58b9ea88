package org.drainboard.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.fpm.StatusPage;
import org.drainboard.fpm.fastcgi.CgiParams;
import org.drainboard.fpm.fastcgi.FastCgiClient;
import org.drainboard.fpm.fastcgi.FastCgiResponse;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/**
 * Climbs a pool's ladder, on the address where its requests go: connect, handshake, ping, status page. Each rung takes a
 * connection of its own, as a client would; the first that fails is the last that is asked. The real request above them
 * is asked by {@link RequestProbe}, and only where the inventory wants one. Safe for many threads.
 *
 * <p>The status page is asked here with the path of the inventory's {@code status:}. PHP-FPM serves it at both addresses
 * by the same path: {@code pm.status_listen} makes a second pool with a copy of {@code pm.status_path}, and leaves the
 * first as it is (fpm_conf.c). The answer of that second pool says nothing of the workers that take requests, the answer
 * of the first is given by one of them. Where the inventory's page is the pool's own address, who polls that page has
 * asked this rung already, so it is left out here.
 *
 * <p>A full pool is not to be climbed: each question that times out stays in its backlog, and a worker later spends time
 * on it. {@link #connect} leaves no question there, but one place is taken until a worker clears it away.
 */
public final class LadderProbe {
    private static final String MPXS_CONNS = "FCGI_MPXS_CONNS";
    private static final int OK = 200;

    private final Transport transport;
    private final InstantSource clock;
    private final FastCgiClient fastCgi;

    public LadderProbe(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
        this.fastCgi = new FastCgiClient(transport);
    }

    /**
     * Climbs until a rung fails.
     *
     * @param deadline for all rungs together
     * @return connect, handshake, ping, and the status page unless it is polled at the same address
     */
    public Ladder climb(PoolTarget target, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        Endpoint listen = target.listen();
        if (listen == null) {
            String reason = unknownAddress(target);
            return only(target, new RungResult.NotAsked(Rung.CONNECT, reason), reason);
        }
        Ascent ascent = new Ascent(end, clock);
        connect(listen, deadline, ascent);
        ascent.step(Rung.HANDSHAKE, limits -> handshake(listen, limits));
        String ping = target.ping();
        if (ping == null) {
            ascent.leaveOut(Rung.PING, "the inventory gives no ping: for this pool");
        } else {
            ascent.step(Rung.PING, limits -> ping(listen, ping, limits));
        }
        if (!target.statusAtListen()) {
            status(target, listen, ascent);
        }
        return ascent.ladder();
    }

    /** Only connects, because more would do harm. */
    public RungResult connect(PoolTarget target, Duration deadline) {
        Endpoint listen = target.listen();
        Ascent ascent = new Ascent(Deadline.in(deadline), clock);
        if (listen == null) {
            ascent.leaveOut(Rung.CONNECT, unknownAddress(target));
        } else {
            connect(listen, deadline, ascent);
        }
        return ascent.ladder().rungs().getFirst();
    }

    /** A ladder that ends with its first rung. */
    public static Ladder only(PoolTarget target, RungResult connect, String reason) {
        List<RungResult> rungs = new ArrayList<>();
        rungs.add(connect);
        Stream.of(Rung.HANDSHAKE, Rung.PING, Rung.STATUS)
                .filter(rung -> rung != Rung.STATUS || !target.statusAtListen())
                .forEach(rung -> rungs.add(new RungResult.NotAsked(rung, reason)));
        return new Ladder(rungs);
    }

    private void connect(Endpoint listen, Duration deadline, Ascent ascent) {
        Deadline end = Deadline.in(deadline);
        ascent.step(Rung.CONNECT, _ -> transport.open(listen, end).close());
    }

    private void status(PoolTarget target, Endpoint listen, Ascent ascent) {
        switch (target.status()) {
            case StatusAddress.FastCgi(Endpoint _, String path) -> {
                StatusPage page = new StatusPage(transport, target.withStatus(new StatusAddress.FastCgi(listen, path)));
                ascent.step(Rung.STATUS, limits -> page.read(limits.deadline()));
            }
            case StatusAddress.Http _ ->
                ascent.leaveOut(
                        Rung.STATUS,
                        "the inventory gives the status page through a web server, which may know it by another path");
        }
    }

    private void handshake(Endpoint listen, Limits limits) throws ExchangeException {
        Map<String, String> values = fastCgi.getValues(listen, List.of(MPXS_CONNS), limits);
        if (!values.containsKey(MPXS_CONNS)) {
            throw new ExchangeException(new Failure(
                    Failure.Kind.MALFORMED,
                    listen + " answers GET_VALUES without " + MPXS_CONNS + ", which PHP-FPM knows. Check that the"
                            + " address is that of a PHP-FPM pool"));
        }
    }

    private void ping(Endpoint listen, String path, Limits limits) throws ExchangeException {
        FastCgiResponse answer = fastCgi.ask(listen, CgiParams.get(path, path, null), limits);
        if (answer.status() != OK) {
            throw new ExchangeException(new Failure(
                    Failure.Kind.REJECTED,
                    listen + " answers HTTP " + answer.status() + " to the ping, where 200 was expected: ping.path is"
                            + " not " + path + " in this pool. Set it and reload, or correct ping: in the inventory"));
        }
    }

    private static String unknownAddress(PoolTarget target) {
        return "the inventory does not say where pool " + target.name() + " takes requests: add listen:";
    }
}
