package org.drainboard.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.drainboard.fpm.StatusPage;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;

/** Makes rounds of a recording again, through the real parsers. */
final class Replay {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final PlayedTransport transport = new PlayedTransport();
    private final Map<ProxyId, RuntimeApi> apis = new HashMap<>();
    private final Map<PoolId, StatusPage> pages = new HashMap<>();
    private final Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
    private final Map<PoolId, Reading<PoolStatus>> pools = new HashMap<>();
    private final Map<PoolId, Reading<Ladder>> ladders = new HashMap<>();
    private final Map<CheckId, Reading<RequestResult>> requests = new HashMap<>();
    private final Map<WebServer, Reading<Ladder>> webLadders = new HashMap<>();

    private Replay(Recording recording) {
        for (Environment environment : recording.inventory().environments()) {
            environment
                    .proxies()
                    .forEach(each ->
                            apis.put(new ProxyId(environment.name(), each.name()), new RuntimeApi(transport, each)));
            environment
                    .pools()
                    .forEach(each ->
                            pages.put(new PoolId(environment.name(), each.name()), new StatusPage(transport, each)));
        }
    }

    /** All rounds of the recording. */
    static List<Round> rounds(Recording recording) {
        Replay replay = new Replay(recording);
        List<Round> rounds = new ArrayList<>();
        for (JsonNode line : recording.lines()) {
            if (line.has("round")) {
                rounds.add(replay.round(line));
            }
        }
        return rounds;
    }

    private Round round(JsonNode line) {
        take(line.path("proxies"), proxies, name -> new ProxyId(before(name), after(name)), this::snapshot);
        take(line.path("pools"), pools, name -> new PoolId(before(name), after(name)), this::status);
        take(
                line.path("ladders"),
                ladders,
                name -> new PoolId(before(name), after(name)),
                (_, node) -> Notation.ladder(node));
        take(line.path("requests"), requests, Recording::check, (_, node) -> Notation.request(node));
        take(
                line.path("webLadders"),
                webLadders,
                name -> new WebServer(before(name), after(name)),
                (_, node) -> Notation.ladder(node));
        JsonNode ours = line.required("ours");
        return new Round(
                line.required("round").asLong(),
                Instant.parse(line.required("at").asText()),
                proxies,
                pools,
                ladders,
                requests,
                webLadders,
                new OwnRate(
                        ours.required("perSecond").asDouble(),
                        ours.required("bound").asInt()));
    }

    private interface Parser<K, T> {
        T parse(K id, JsonNode node) throws ExchangeException;
    }

    private static <K, T> void take(
            JsonNode all, Map<K, Reading<T>> known, Function<String, K> id, Parser<K, T> parser) {
        all.properties().forEach(each -> {
            K key = id.apply(each.getKey());
            known.put(key, reading(key, each.getValue(), known.get(key), parser));
        });
    }

    private static <K, T> Reading<T> reading(K id, JsonNode node, @Nullable Reading<T> before, Parser<K, T> parser) {
        if (node.has("fresh")) {
            try {
                return new Reading.Fresh<>(
                        parser.parse(id, node.required("value")),
                        Instant.parse(node.get("fresh").asText()),
                        Duration.ofNanos(node.required("took").asLong()));
            } catch (ExchangeException e) {
                throw new AssertionError("what was read once cannot be parsed any more: " + id, e);
            }
        }
        if (node.has("missing")) {
            return new Reading.Missing<>(
                    Notation.failure(node.required("failure")),
                    Instant.parse(node.get("missing").asText()));
        }
        if (before == null) {
            throw new AssertionError("stale, but nothing was read before: " + id);
        }
        return new Reading.Stale<>(
                before.latest().orElseThrow(),
                Instant.parse(node.required("stale").asText()),
                Notation.failure(node.required("failure")));
    }

    private ProxySnapshot snapshot(ProxyId id, JsonNode node) throws ExchangeException {
        Map<String, String> replies = new HashMap<>();
        node.properties()
                .forEach(each -> replies.put(each.getKey(), each.getValue().asText()));
        transport.answer(replies);
        return Objects.requireNonNull(apis.get(id)).read(LONG);
    }

    private PoolStatus status(PoolId id, JsonNode node) throws ExchangeException {
        transport.serve(node.asText());
        return Objects.requireNonNull(pages.get(id)).read(LONG);
    }

    private static String before(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static String after(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
