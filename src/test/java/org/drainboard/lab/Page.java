package org.drainboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** A page of the lab, as a user's browser asks for it. */
public record Page(URI uri) {
    /** What {@link #status} says when nothing came by the deadline. */
    public static final int NO_ANSWER = 0;

    /** What {@link #status} says when the connection was refused or broke. */
    public static final int BROKEN = -1;

    /** The HTTP status of one request. */
    public int status(Duration deadline) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(deadline).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (HttpTimeoutException late) {
                return NO_ANSWER;
            } catch (IOException broken) {
                return BROKEN;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted at " + uri, interrupted));
            } finally {
                client.shutdownNow();
            }
        }
    }
}
