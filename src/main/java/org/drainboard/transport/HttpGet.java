package org.drainboard.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * GET through the JDK's client. Each request has a connection of its own: a kept one would go on to speak with the
 * process from before a reload, and its connect would prove nothing.
 */
final class HttpGet {
    /** How long the client's own timer, which knows the phase that took too long, may come after the deadline. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private static final int UNAUTHORIZED = 401;

    private final HttpClients clients;

    private final Logins logins;

    HttpGet(NameLookup names, Logins logins) {
        this.logins = logins;
        this.clients = new HttpClients(names);
    }

    HttpReply get(WebAddress page, @Nullable Login login, Map<String, String> headers, Limits limits)
            throws ExchangeException {
        Deadline deadline = Deadline.in(limits.deadline());
        Diagnosis diagnosis = new Diagnosis(HttpDiagnosis.withoutSecrets(page.uri()));
        Map<String, String> all = new HashMap<>(headers);
        if (login != null) {
            all.put("Authorization", logins.header(login, deadline, diagnosis));
        }
        try (HttpClients.Way way = clients.to(page, deadline, diagnosis)) {
            HttpRequest request = request(way.uri(), page, all, deadline, diagnosis);
            HttpReply reply = ask(way.client(), request, deadline, diagnosis, limits);
            if (login != null && reply.status() == UNAUTHORIZED) {
                logins.refused(login, diagnosis);
            }
            return reply;
        }
    }

    private static HttpReply ask(
            HttpClient client, HttpRequest request, Deadline deadline, Diagnosis diagnosis, Limits limits)
            throws ExchangeException {
        CappedBody body = new CappedBody(limits.maxBytes());
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, body);
        try {
            HttpResponse<byte[]> response = await(exchange, deadline, body);
            return new HttpReply(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(diagnosis.interrupted(), e);
        } catch (TimeoutException e) {
            throw new ExchangeException(diagnosis.readTimedOut(deadline, body.received()), e);
        } catch (ExecutionException e) {
            throw new ExchangeException(HttpDiagnosis.of(e.getCause(), diagnosis, deadline, limits), e);
        } finally {
            exchange.cancel(true);
        }
    }

    private static HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> exchange, Deadline deadline, CappedBody body)
            throws InterruptedException, TimeoutException, ExecutionException {
        try {
            return exchange.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (body.started()) {
                throw e;
            }
            return exchange.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static HttpRequest request(
            URI uri, WebAddress page, Map<String, String> headers, Deadline deadline, Diagnosis diagnosis)
            throws ExchangeException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .GET()
                    .timeout(deadline.remaining().plusNanos(1))
                    .header("Connection", "close");
            if (page.host() != null) {
                request.setHeader("Host", page.host());
            }
            headers.forEach(request::setHeader);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new ExchangeException(
                    diagnosis.other("this cannot be asked for (" + e.getMessage() + "); check the address and headers"),
                    e);
        }
    }
}
