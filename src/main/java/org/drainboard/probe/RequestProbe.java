package org.drainboard.probe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drainboard.fpm.fastcgi.CgiParams;
import org.drainboard.fpm.fastcgi.FastCgiClient;
import org.drainboard.fpm.fastcgi.FastCgiResponse;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;

/**
 * Sends the real requests that the user configured, one at a time, and compares the HTTP status with the expected one.
 * Nothing is retried and no redirect followed. The check's own timeout binds each. Safe for many threads.
 *
 * <p>Which of the ways to take is {@link RequestCheck#via()}, and whom to ask the caller's: for FCGI each pool behind
 * the backend, for HTTP each server, for FRONTEND once.
 */
public final class RequestProbe {
    /** The longest page that counts as an answer; a longer one is a failure that says so. */
    private static final long MAX_BYTES = 32L << 20;

    private final Transport transport;
    private final FastCgiClient fastCgi;

    public RequestProbe(Transport transport) {
        this.transport = transport;
        this.fastCgi = new FastCgiClient(transport);
    }

    /** Asks a pool over FastCGI, on the address where its requests go. */
    public RequestResult askPool(RequestCheck check, PoolTarget pool) {
        Endpoint listen = pool.listen();
        String script = check.script();
        if (listen == null) {
            return new RequestResult.NotAsked(
                    "the inventory does not say where pool " + pool.name() + " takes requests: add listen:");
        }
        if (script == null) {
            return new RequestResult.NotAsked("a check via fcgi needs script: in the inventory");
        }
        try {
            FastCgiResponse answer =
                    fastCgi.ask(listen, CgiParams.get(script, check.path(), check.host()), limits(check));
            boolean unknown = answer.stderr().contains("Primary script unknown");
            return compare(
                    check, answer.status(), listen + " running " + script, unknown ? ": no such script there" : "");
        } catch (ExchangeException e) {
            return e.failure().kind() == Failure.Kind.UNREACHED
                    ? new RequestResult.NotAsked(e.failure().message())
                    : new RequestResult.Failed(e.failure());
        }
    }

    /**
     * Asks a server over HTTP.
     *
     * @param address as HAProxy states it: HOST:PORT, IPv6 in brackets
     */
    public RequestResult askServer(RequestCheck check, String address) {
        if (address.startsWith(Endpoint.Ssh.SCHEME)) {
            return new RequestResult.NotAsked(address
                    + " is a loopback address of another machine, and HTTP does not go through ssh: ask via fcgi"
                    + " or frontend");
        }
        if (address.indexOf(':') < 0) {
            return new RequestResult.NotAsked("HAProxy gives no HOST:PORT for this server"
                    + (address.isEmpty() ? "" : ", but \"" + address + "\"") + ": ask via fcgi or frontend");
        }
        return askByHttp(check, address);
    }

    /** Asks through HAProxy, at the check's {@code host}. */
    public RequestResult askFrontend(RequestCheck check) {
        String host = check.host();
        return host == null
                ? new RequestResult.NotAsked("a check via frontend needs host: in the inventory, as HOST or HOST:PORT")
                : askByHttp(check, host);
    }

    private RequestResult askByHttp(RequestCheck check, String authority) {
        URI uri;
        try {
            uri = new URI("http://" + authority + check.path()).parseServerAuthority();
        } catch (URISyntaxException e) {
            return new RequestResult.NotAsked("http://" + authority + check.path() + " is not an address: "
                    + e.getReason() + "; correct path: or host: in the inventory");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", UserAgent.OURS);
        if (check.host() != null) {
            headers.put("Host", check.host());
        }
        try {
            int status = transport.get(uri, headers, limits(check)).status();
            return compare(check, status, "http://" + authority + uri.getRawPath(), "");
        } catch (ExchangeException e) {
            return new RequestResult.Failed(e.failure());
        }
    }

    private static RequestResult compare(RequestCheck check, int status, String where, String detail) {
        return status == check.expect()
                ? new RequestResult.Answered(status)
                : new RequestResult.WrongStatus(
                        status,
                        new Failure(
                                Failure.Kind.REJECTED,
                                where + " answers HTTP " + status + ", where " + check.expect() + " was expected"
                                        + detail));
    }

    private static Limits limits(RequestCheck check) {
        return new Limits(check.timeout(), MAX_BYTES);
    }
}
