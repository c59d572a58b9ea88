package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page that {@code ?json&full} asks for (php-src, {@code fpm_status.c}): one object, the totals first and
 * {@code "processes"} last. No client has a say in the totals, so they are read even where the list after them is
 * broken.
 *
 * <p>The listen queue is believed where the page also states the length of the backlog ({@code "listen queue len"}). On
 * a unix socket PHP-FPM can ask for neither and writes 0 for both, whatever waits; the same stands there in the first
 * second after a start. A page so old that it has no length is believed where the pool is known to listen on TCP.
 */
final class StatusJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StatusJson() {}

    /**
     * @param listen where the pool's requests go, or null if that is not known
     * @throws MalformedPage where the totals cannot be read
     */
    static PoolStatus parse(byte[] page, @Nullable Endpoint listen) throws MalformedPage {
        Fields totals = new Fields("the pool");
        try (JsonParser json = JSON.createParser(page)) {
            takeTotals(json, totals);
            Aggregates aggregates = aggregates(totals);
            return new PoolStatus(
                    totals.text("pool"),
                    manager(totals.text("process manager")),
                    totals.instant("start time"),
                    totals.count("accepted conn"),
                    listenQueue(totals, listen).orElse(null),
                    aggregates,
                    WorkerList.read(json, aggregates.total()));
        } catch (MalformedPage e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedPage("it is no valid JSON, and starts with: "
                    + Printable.of(new String(page, 0, Math.min(page.length, 200), UTF_8)));
        }
    }

    private static void takeTotals(JsonParser json, Fields totals) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedPage("it is not a JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("processes")) {
                return;
            }
            totals.take(json);
        }
        throw new MalformedPage("it has no \"processes\", which ?full asks for");
    }

    private static Aggregates aggregates(Fields totals) throws MalformedPage {
        return new Aggregates(
                totals.smallCount("idle processes"),
                totals.smallCount("active processes"),
                totals.smallCount("total processes"),
                totals.optionalCount("max children reached").orElse(0L),
                totals.optionalCount("slow requests").orElse(0L));
    }

    private static boolean overTcp(@Nullable Endpoint listen) {
        return listen instanceof Endpoint.Tcp || listen instanceof Endpoint.Ssh(var _, Endpoint.Tcp _);
    }

    private static Optional<Long> listenQueue(Fields totals, @Nullable Endpoint listen) throws MalformedPage {
        Optional<Long> queue = totals.optionalCount("listen queue");
        Optional<Long> backlog = totals.optionalCount("listen queue len");
        boolean measured = backlog.map(length -> length > 0).orElseGet(() -> overTcp(listen));
        return queue.filter(waiting -> measured || waiting > 0);
    }

    private static ProcessManager manager(String word) {
        return switch (word) {
            case "static" -> ProcessManager.STATIC;
            case "dynamic" -> ProcessManager.DYNAMIC;
            case "ondemand" -> ProcessManager.ONDEMAND;
            default -> ProcessManager.UNKNOWN;
        };
    }
}
