package org.drainboard.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;

/**
 * The processes behind several sockets of one machine: HAProxy may have more than one, with different levels. One thread
 * uses it.
 */
public final class Twins {
    /** {@code show info} tells the uptime in whole seconds. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Transport transport;
    private final Duration deadline;
    private final List<Known> all = new ArrayList<>();

    /** @param earliest that it may have started, and {@code latest} */
    private record Known(String name, ProxyProcess process, Instant earliest, Instant latest) {
        boolean is(Known other) {
            // In two containers each is process 1 or 8, so that the number alone says nothing.
            return process.pid() == other.process.pid()
                    && process.node().equals(other.process.node())
                    && !earliest.isAfter(other.latest)
                    && !other.earliest.isAfter(latest);
        }
    }

    /** @param deadline for one of them */
    public Twins(Transport transport, Duration deadline) {
        this.transport = transport;
        this.deadline = deadline;
    }

    /** Asks the HAProxy there, and returns the name of an earlier one that leads to the same process, if any does. */
    public Optional<String> add(ProxyTarget target) {
        try {
            Instant before = Instant.now();
            ProxyProcess process =
                    new RuntimeApi(transport, target).read(deadline).process();
            Known known = new Known(
                    target.name(),
                    process,
                    before.minus(process.uptime()).minus(SECOND),
                    Instant.now().minus(process.uptime()));
            Optional<String> twin = all.stream().filter(known::is).findFirst().map(Known::name);
            all.add(known);
            return twin;
        } catch (ExchangeException _) {
            // It has just answered; whoever watches it will see why it does not now.
            return Optional.empty();
        }
    }
}
