package org.drainboard.fpm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.drainboard.fpm.fastcgi.CgiParams;
import org.drainboard.fpm.fastcgi.FastCgiClient;
import org.drainboard.fpm.fastcgi.FastCgiResponse;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.HttpReply;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;
import org.jspecify.annotations.Nullable;

/**
 * The status page of one pool ({@code pm.status_path}, PHP manual, "FPM status page"), over FastCGI or through a web
 * server. Safe for many threads.
 */
public final class StatusPage {
    /** A worker takes less than 2.5 KB, so this is enough for a pool of some 6,000. */
    private static final long MAX_BYTES = 16L << 20;

    private static final String QUERY = "json&full";
    private static final int OK = 200;

    private final Transport transport;
    private final FastCgiClient fastCgi;
    private final PoolTarget target;

    public StatusPage(Transport transport, PoolTarget target) {
        this.transport = transport;
        this.fastCgi = new FastCgiClient(transport);
        this.target = target;
    }

    /**
     * Asks once. Without {@code pm.status_listen} a worker serves the page: then {@link Failure.Kind#TIMED_OUT} is a
     * sign that none is free, and the worker that serves it stands in the list as idle, which it is again by the time
     * that the page is read.
     *
     * @param deadline for the whole exchange, from connect to the last byte
     * @throws ExchangeException REJECTED where there is no such page, MALFORMED where it is something else, and all that
     *     can happen on the way
     */
    public PoolStatus read(Duration deadline) throws ExchangeException {
        return read(deadline, deadline);
    }

    /** The same, with less time to connect: over FastCGI a connection that was made is worth waiting for. */
    public PoolStatus read(Duration connect, Duration deadline) throws ExchangeException {
        Limits limits = new Limits(connect, deadline, MAX_BYTES);
        return switch (target.status()) {
            case StatusAddress.FastCgi address -> overFastCgi(address, limits);
            case StatusAddress.Http address -> overHttp(address.page(), limits);
        };
    }

    private PoolStatus overFastCgi(StatusAddress.FastCgi address, Limits limits) throws ExchangeException {
        String path = address.path();
        String where = address.endpoint() + " " + path;
        FastCgiResponse answer = fastCgi.ask(address.endpoint(), CgiParams.get(path, path + "?" + QUERY, null), limits);
        if (answer.status() != OK) {
            throw new ExchangeException(
                    StatusRefusal.overFastCgi(address.endpoint().toString(), path, answer.status(), answer.body()));
        }
        Endpoint listen = target.listen() == null ? address.endpoint() : target.listen();
        return parse(answer.body(), where, path, listen);
    }

    private PoolStatus overHttp(WebAddress page, Limits limits) throws ExchangeException {
        URI uri = page.uri();
        String where = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getPath();
        String asked = uri.getRawQuery() == null ? uri + "?" + QUERY : uri + "&" + QUERY;
        HttpReply reply = transport.get(
                new WebAddress(URI.create(asked), page.host(), page.ca()),
                Map.of("User-Agent", UserAgent.OURS),
                limits);
        if (reply.status() != OK) {
            throw new ExchangeException(StatusRefusal.overHttp(where, reply.status(), reply.body()));
        }
        return parse(reply.body(), where, uri.getPath(), target.listen());
    }

    private static PoolStatus parse(byte[] page, String where, String path, @Nullable Endpoint listen)
            throws ExchangeException {
        try {
            return OwnWorker.discounted(StatusJson.parse(page, listen), path);
        } catch (MalformedPage e) {
            throw new ExchangeException(
                    new Failure(
                            Failure.Kind.MALFORMED,
                            where + " is not the status page of PHP-FPM: " + e.reason()
                                    + ". Check pm.status_path and status: in the inventory"),
                    e);
        }
    }
}
