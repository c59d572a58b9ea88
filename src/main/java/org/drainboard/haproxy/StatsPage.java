package org.drainboard.haproxy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.HttpReply;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;
import org.jspecify.annotations.Nullable;

/**
 * The stats page of one HAProxy, as CSV (Configuration Manual, "stats uri"; Management Guide, section 9.1). Only ever asked
 * by GET: the page's own form, which changes servers, is never sent. It says less than the runtime socket: not which
 * process answers, nor what is ordered beyond the words of the status.
 */
record StatsPage(Transport transport, String name, ProxyAddress.StatsPage address) {
    /** 10,000 servers fill 4 MB; what is longer than this is not HAProxy. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int OK = 200;

    ProxySnapshot read(Duration deadline, @Nullable ProxySnapshot before) throws ExchangeException {
        WebAddress page = address.page();
        WebAddress csv = new WebAddress(URI.create(page.uri() + ";csv"), page.host(), page.ca());
        HttpReply reply = transport.get(
                csv, address.login(), Map.of("User-Agent", UserAgent.OURS), new Limits(deadline, MOST_BYTES));
        if (reply.status() != OK) {
            throw failed(Failure.Kind.REJECTED, refusal(reply.status()));
        }
        try {
            return listed(SnapshotParser.page(reply.body(), before));
        } catch (BadReply bad) {
            throw failed(bad.kind(), wrong(reply.body(), bad));
        }
    }

    private ProxySnapshot listed(ProxySnapshot snapshot) throws ExchangeException {
        if (snapshot.backends().isEmpty()) {
            throw failed(
                    Failure.Kind.REJECTED,
                    "the page shows no backend; `stats scope` may hide them: allow this page to show them");
        }
        return snapshot;
    }

    private String refusal(int status) {
        String got = "the stats page answers HTTP " + status + ". ";
        return got
                + switch (status) {
                    case 401 -> unauthorized(address.login());
                    case 403 ->
                        "This host or user may not see it: look at the http-request rules of that `listen` or `frontend`";
                    case 404, 503 ->
                        "Something answers there, but has no stats page under this path: correct stats: in the inventory,"
                                + " or `stats uri` in HAProxy's configuration";
                    case 301, 302, 303, 307, 308 ->
                        "It redirects elsewhere, which is not followed: put the final address into the inventory";
                    default -> "HAProxy's log may say why";
                };
    }

    private static String unauthorized(@Nullable Login login) {
        return login == null
                ? "It asks for a login: give user: and password: in the inventory, as `stats auth` has them"
                : "It does not take the user " + login.user() + " with the password that " + login.password()
                        + " holds: compare with `stats auth` in its configuration; the password is looked up again"
                        + " after 30 s";
    }

    private static String wrong(byte[] body, BadReply bad) {
        boolean markup = body.length > 0 && body[0] == '<';
        return markup
                ? "a web page came, not the CSV of HAProxy's statistics: is this the address of `stats uri`, or does"
                        + " something else answer there?"
                : "the stats page as CSV: " + bad.getMessage();
    }

    private ExchangeException failed(Failure.Kind kind, String message) {
        return new ExchangeException(new Failure(kind, name + " (" + address + "): " + message));
    }
}
