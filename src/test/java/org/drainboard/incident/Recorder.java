package org.drainboard.incident;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.drainboard.fpm.fastcgi.FastCgiRecord;
import org.drainboard.fpm.fastcgi.RecordType;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Transport;

/**
 * Writes down what a poller read, round by round: for each reading that is new the raw replies behind it, or its
 * failure. One JSON object a line, the first one with the inventory. Belongs to one thread, but for the transport.
 */
public final class Recorder {
    private final TapedTransport transport = new TapedTransport();
    private final Inventory inventory;
    private final Scrub scrub;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, JsonNode> written = new HashMap<>();

    /**
     * Begins a recording.
     *
     * @param about the incident in a sentence
     * @param inventoryText the file from which {@code inventory} was read
     */
    public Recorder(String about, Inventory inventory, String inventoryText, Map<String, String> names) {
        this.inventory = inventory;
        this.scrub = new Scrub(new LinkedHashMap<>(names));
        add(Notation.JSON
                .createObjectNode()
                .put("recording", 1)
                .put("about", about)
                .put("inventory", scrub.of(inventoryText)));
    }

    /** Through which the poller is to speak. */
    public Transport transport() {
        return transport;
    }

    /** Notes what was done to the site, for the reader of the baseline. */
    public synchronized void mark(Instant at, String what) {
        add(Notation.JSON.createObjectNode().put("mark", scrub.of(what)).put("at", at.toString()));
    }

    /** Takes the next round. */
    public synchronized void take(Round round) {
        ObjectNode line = Notation.JSON
                .createObjectNode()
                .put("round", round.number())
                .put("at", round.at().toString());
        readings(line, "proxies", round.proxies(), this::proxy);
        readings(line, "pools", round.pools(), this::pool);
        readings(line, "ladders", round.ladders(), (_, each) -> Notation.write(value(each), scrub));
        readings(line, "requests", round.requests(), (_, each) -> Notation.write(value(each), scrub));
        readings(line, "webLadders", round.webLadders(), (_, each) -> Notation.write(value(each), scrub));
        line.putObject("ours")
                .put("perSecond", round.ours().perSecond())
                .put("bound", round.ours().bound());
        add(line);
    }

    /** Writes all that was taken to a file. */
    public synchronized void save(Path file) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 65536) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <K, T> void readings(
            ObjectNode line, String kind, Map<K, Reading<T>> all, BiFunction<K, Reading<T>, JsonNode> value) {
        ObjectNode fresh = Notation.JSON.createObjectNode();
        all.forEach((id, reading) -> {
            JsonNode node = node(id, reading, value);
            if (!node.equals(written.put(kind + id, node))) {
                fresh.set(scrub.of(Recording.name(id)), node);
            }
        });
        if (!fresh.isEmpty()) {
            line.set(kind, fresh);
        }
    }

    private <K, T> JsonNode node(K id, Reading<T> reading, BiFunction<K, Reading<T>, JsonNode> value) {
        ObjectNode node = Notation.JSON.createObjectNode();
        return switch (reading) {
            case Reading.Fresh<T> fresh ->
                node.put("fresh", fresh.at().toString())
                        .put("took", fresh.took().toNanos())
                        .set("value", value.apply(id, reading));
            case Reading.Stale<T> stale ->
                node.put("stale", stale.at().toString()).set("failure", Notation.write(stale.failure(), scrub));
            case Reading.Missing<T> missing ->
                node.put("missing", missing.since().toString())
                        .set("failure", Notation.write(missing.failure(), scrub));
        };
    }

    private JsonNode proxy(ProxyId id, Reading<ProxySnapshot> reading) {
        ProxyTarget target = environment(id.environment()).proxies().stream()
                .filter(each -> each.name().equals(id.haproxy()))
                .findFirst()
                .orElseThrow();
        ObjectNode replies = Notation.JSON.createObjectNode();
        transport
                .heard(((ProxyAddress.Socket) target.address()).socket().toString(), "show ", reading.since())
                .forEach((command, reply) -> replies.put(command, scrub.of(reply)));
        return replies;
    }

    private JsonNode pool(PoolId id, Reading<PoolStatus> reading) {
        PoolTarget target = environment(id.environment()).pools().stream()
                .filter(each -> each.name().equals(id.pool()))
                .findFirst()
                .orElseThrow();
        String page = switch (target.status()) {
            case StatusAddress.Http http -> last(http.uri().toString(), "", reading.since());
            case StatusAddress.FastCgi fcgi -> body(last(fcgi.endpoint().toString(), fcgi.path(), reading.since()));
        };
        return Notation.JSON.getNodeFactory().textNode(scrub.of(page));
    }

    private String last(String where, String asked, Instant until) {
        return transport.heard(where, asked, until).values().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was heard from " + where + " by " + until));
    }

    /** The page out of a FastCGI answer. */
    private static String body(String wire) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(wire.getBytes(ISO_8859_1));
            for (var record = FastCgiRecord.readFrom(in); record.isPresent(); record = FastCgiRecord.readFrom(in)) {
                if (record.get().type() == RecordType.STDOUT) {
                    stdout.writeBytes(record.get().content());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String answer = stdout.toString(ISO_8859_1);
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static <T> T value(Reading<T> reading) {
        return reading.latest().orElseThrow();
    }

    private Environment environment(String name) {
        return inventory.environments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void add(ObjectNode line) {
        lines.add(line.toString());
    }
}
