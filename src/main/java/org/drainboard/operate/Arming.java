package org.drainboard.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;

/** Which environments with {@code access: arm} are armed now. Arming ends by itself. Safe for many threads. */
public final class Arming {
    /** One shift's incident, not a working day. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Map<String, Armed> armed = new ConcurrentHashMap<>();

    /**
     * One arming, by both clocks: the wall's can be set back, and the other one stands still while the machine sleeps.
     * Neither may prolong it.
     */
    private record Armed(Instant from, Instant until, long begun) {
        boolean at(Instant now, long nanos) {
            return !now.isBefore(from)
                    && now.isBefore(until)
                    && nanos - begun < Duration.between(from, until).toNanos();
        }
    }

    public Arming(InstantSource clock) {
        this(clock, System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime()} */
    Arming(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Arms from now on; longer than {@link #LONGEST} is cut to it. Returns when it ends. */
    public Instant arm(String environment, Duration time) {
        Instant now = clock.instant();
        Instant end = now.plus(time.compareTo(LONGEST) > 0 ? LONGEST : time);
        armed.put(environment, new Armed(now, end, nanos.getAsLong()));
        return end;
    }

    public void disarm(String environment) {
        armed.remove(environment);
    }

    /** When the arming ends, or empty when the environment is not armed. */
    public Optional<Instant> until(String environment) {
        return until(environment, clock.instant());
    }

    /** What is allowed at that moment: an armed environment counts as {@link Access#WRITE}. */
    public Access access(Environment environment, Instant now) {
        return switch (environment.access()) {
            case READ_ONLY -> Access.READ_ONLY;
            case WRITE -> Access.WRITE;
            case ARM -> until(environment.name(), now).isPresent() ? Access.WRITE : Access.ARM;
        };
    }

    private Optional<Instant> until(String environment, Instant now) {
        return Optional.ofNullable(armed.get(environment))
                .filter(each -> each.at(now, nanos.getAsLong()))
                .map(Armed::until);
    }
}
