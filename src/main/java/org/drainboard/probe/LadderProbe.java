package org.drainboard.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.fpm.fastcgi.CgiParams;
import org.drainboard.fpm.fastcgi.FastCgiClient;
import org.drainboard.fpm.fastcgi.FastCgiResponse;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/**
 * Climbs the lower rungs of a pool's ladder, on the address where its requests go: connect, handshake, ping. Each rung
 * takes a connection of its own, as a client would; the first that fails is the last that is asked. The rungs above are
 * asked by {@link org.drainboard.fpm.StatusPage} and {@link RequestProbe}. Safe for many threads.
 *
 * <p>A full pool is not to be climbed: each question that times out stays in its backlog, and a worker later spends time
 * on it. {@link #connectOnly} leaves no question there, but one place is taken until a worker clears it away.
 */
public final class LadderProbe {
    private static final String MPXS_CONNS = "FCGI_MPXS_CONNS";
    private static final int OK = 200;

    private final Transport transport;
    private final FastCgiClient fastCgi;

    public LadderProbe(Transport transport) {
        this.transport = transport;
        this.fastCgi = new FastCgiClient(transport);
    }

    /**
     * Climbs until a rung fails.
     *
     * @param deadline for all rungs together
     * @return connect, handshake and ping, in this order
     */
    public Ladder climb(PoolTarget target, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        Endpoint listen = target.listen();
        if (listen == null) {
            return unknownAddress(target);
        }
        Ascent ascent = new Ascent(end);
        ascent.step(Rung.CONNECT, _ -> transport.open(listen, end).close());
        ascent.step(Rung.HANDSHAKE, limits -> handshake(listen, limits));
        String ping = target.ping();
        if (ping == null) {
            ascent.leaveOut(Rung.PING, "the inventory gives no ping: for this pool");
        } else {
            ascent.step(Rung.PING, limits -> ping(listen, ping, limits));
        }
        return ascent.ladder();
    }

    /**
     * Only connects, because more would do harm.
     *
     * @param reason why the rungs above are not asked, such as {@code the pool is full}
     */
    public Ladder connectOnly(PoolTarget target, Duration deadline, String reason) {
        Deadline end = Deadline.in(deadline);
        Endpoint listen = target.listen();
        if (listen == null) {
            return unknownAddress(target);
        }
        Ascent ascent = new Ascent(end);
        ascent.step(Rung.CONNECT, _ -> transport.open(listen, end).close());
        ascent.leaveOut(Rung.HANDSHAKE, reason);
        ascent.leaveOut(Rung.PING, reason);
        return ascent.ladder();
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

    private static Ladder unknownAddress(PoolTarget target) {
        String reason = "the inventory does not say where pool " + target.name() + " takes requests: add listen:";
        List<RungResult> rungs = new ArrayList<>();
        for (Rung rung : List.of(Rung.CONNECT, Rung.HANDSHAKE, Rung.PING)) {
            rungs.add(new RungResult.NotAsked(rung, reason));
        }
        return new Ladder(rungs);
    }
}
