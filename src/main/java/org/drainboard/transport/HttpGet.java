package org.drainboard.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * GET through the JDK's client. Each request has a connection of its own: a kept one would go on to speak with the
 * process from before a reload, and its connect would prove nothing.
 */
final class HttpGet {
    /** How long the client's own timer, which knows the phase that took too long, may come after the deadline. */
    private static final Duration GRACE = Duration.ofMillis(100);

    HttpReply get(URI uri, Map<String, String> headers, Limits limits) throws ExchangeException {
        Deadline deadline = Deadline.in(limits.deadline());
        Diagnosis diagnosis = new Diagnosis(HttpDiagnosis.withoutSecrets(uri));
        CappedBody body = new CappedBody(limits.maxBytes());
        CompletableFuture<HttpResponse<byte[]>> exchange =
                Client.SHARED.sendAsync(request(uri, headers, limits, diagnosis), body);
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

    private static HttpRequest request(URI uri, Map<String, String> headers, Limits limits, Diagnosis diagnosis)
            throws ExchangeException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri).GET().timeout(limits.deadline()).header("Connection", "close");
            headers.forEach(request::setHeader);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new ExchangeException(
                    diagnosis.other("this cannot be asked for (" + e.getMessage() + "); check the address and headers"),
                    e);
        }
    }

    /** Made at the first request: it brings TLS and threads along. */
    private static final class Client {
        static {
            // Read once, when the client's classes load: a request must be able to name the site that it asks for.
            System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
        }

        static final HttpClient SHARED = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
