package org.drainboard.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.haproxy.ProxyProcess;

/**
 * The processes behind several sockets of one machine: HAProxy may have more than one, with different levels. One thread
 * uses it.
 */
public final class Twins {
    /** {@code show info} tells the uptime in whole seconds. */
    private static final Duration SECOND = Duration.ofSeconds(1);

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

    /**
     * Takes note of who answered, and returns the name of an earlier one that is the same process, if any is.
     *
     * @param before it was asked, and {@code after}: it has told its uptime between them
     */
    public Optional<String> add(String name, ProxyProcess process, Instant before, Instant after) {
        Known known =
                new Known(name, process, before.minus(process.uptime()).minus(SECOND), after.minus(process.uptime()));
        Optional<String> twin = all.stream().filter(known::is).findFirst().map(Known::name);
        all.add(known);
        return twin;
    }
}
