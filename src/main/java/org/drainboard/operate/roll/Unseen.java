package org.drainboard.operate.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/** How long the servers that a queue waits for have not been seen: it must say so rather than hang. */
final class Unseen {
    /** A reload or one slow answer is over by then. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    private final Map<ServerId, Instant> since = new HashMap<>();

    /** Starts all over; a person knows. */
    void forget() {
        since.clear();
    }

    void seen(ServerId server) {
        since.remove(server);
    }

    /** Takes that a judgement did not show a server; says why nothing goes on, once that lasts. */
    Optional<String> note(ServerId server, Judgement latest) {
        Instant now = latest.round().at();
        Instant first = since.computeIfAbsent(server, _ -> now);
        Duration gone = Duration.between(first, now);
        return gone.compareTo(BOUND) < 0
                ? Optional.empty()
                : Optional.of(server.runtimeName() + " has not been seen for " + gone.toSeconds() + " s: "
                        + why(server, latest) + ". Resume once it can be seen, or skip it");
    }

    private static String why(ServerId server, Judgement latest) {
        ProxyId proxy = server.backend().proxy();
        Reading<ProxySnapshot> reading = latest.round().proxies().get(proxy);
        if (reading == null) {
            return proxy + " is not read at all";
        }
        return reading.problem()
                .map(failure -> proxy + " cannot be read: " + failure.message())
                .orElseGet(() -> Row.in(reading, server).isPresent()
                        ? proxy + " was not read since the last order"
                        : "it is not in the running configuration of " + proxy);
    }
}
