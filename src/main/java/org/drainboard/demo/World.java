package org.drainboard.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that is simulated. Nothing happens behind anyone's back: whoever looks first brings the world up to the time of
 * the clock, in small steps, so that every answer is of now and a fast clock makes a fast world.
 */
final class World {
    private static final long STEP = 10;
    /** The fleet has lived that long when the story begins. */
    private static final long PAST = 120_000;
    /** After a longer sleep of the computer the world goes on as if there had been none. */
    private static final long LONGEST_GAP = 600_000;

    private final InstantSource clock;
    private final List<SimulatedBackend> backends = new ArrayList<>();
    private final long bornAt;
    private final long storyFrom;
    private long now;
    private long slept;

    World(InstantSource clock) {
        this.clock = clock;
        this.storyFrom = clock.millis();
        this.bornAt = storyFrom - PAST;
        this.now = bornAt;
    }

    /** When its processes started. */
    long bornAt() {
        return bornAt;
    }

    void add(SimulatedBackend backend) {
        backends.add(backend);
    }

    /** Looks at the world as it is now, or changes it. */
    synchronized <T> T now(Function<View, T> look) {
        advance();
        return look.apply(new View(backends, bornAt, now));
    }

    synchronized String scene() {
        advance();
        return Incident.scene(Duration.ofMillis(now - storyFrom));
    }

    private void advance() {
        long goal = clock.millis() - slept;
        if (goal - now > LONGEST_GAP + PAST) {
            slept += goal - now - LONGEST_GAP;
            goal = now + LONGEST_GAP;
        }
        while (now + STEP <= goal) {
            now += STEP;
            Optional<Trouble> trouble = Incident.trouble(Duration.ofMillis(now - storyFrom));
            backends.forEach(backend -> backend.step(now, trouble));
        }
    }

    /**
     * The world at one moment; use it within {@link World#now} only.
     *
     * @param now in milliseconds since 1970
     */
    record View(List<SimulatedBackend> backends, long bornAt, long now) {
        Optional<SimulatedBackend> backend(String name) {
            return backends.stream()
                    .filter(backend -> backend.name().equals(name))
                    .findFirst();
        }
    }
}
