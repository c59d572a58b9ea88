package org.drainboard.log;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;

/**
 * Logs what cannot be read: once when it begins, when its reason becomes another and when it ends, not with every poll.
 * Told of rounds one after the other.
 */
public final class Outages {
    private static final System.Logger LOG = System.getLogger(Outages.class.getName());

    private final Map<String, Outage> open = new HashMap<>();

    private record Outage(Instant since, Failure.Kind kind) {}

    public void note(Round round) {
        round.proxies().forEach((id, reading) -> note("HAProxy " + id, reading, round.at()));
        round.pools().forEach((id, reading) -> note("pool " + id, reading, round.at()));
        round.requests().forEach((id, reading) -> note("check " + id, reading, round.at()));
    }

    private void note(String target, Reading<?> reading, Instant now) {
        Outage before = open.get(target);
        switch (reading) {
            case Reading.Fresh<?> _ -> {
                if (before != null) {
                    open.remove(target);
                    LOG.log(
                            Level.INFO,
                            () -> target + " is read again, after " + lasted(before.since, now) + " without");
                }
            }
            case Reading.Stale<?>(var _, var at, Failure why) -> failed(target, before, at, why);
            case Reading.Missing<?>(Failure why, Instant since) -> failed(target, before, since, why);
        }
    }

    private void failed(String target, @Nullable Outage before, Instant since, Failure why) {
        if (before == null) {
            LOG.log(Level.WARNING, () -> target + " cannot be read: " + why.message());
        } else if (before.kind != why.kind()) {
            LOG.log(Level.WARNING, () -> target + " still cannot be read, now because: " + why.message());
        } else {
            return;
        }
        open.put(target, new Outage(before == null ? since : before.since, why.kind()));
    }

    private static String lasted(Instant since, Instant now) {
        Duration time = Duration.between(since, now);
        return Stream.of(time.toHours() + " h", time.toMinutesPart() + " min", time.toSecondsPart() + " s")
                .filter(part -> !part.startsWith("0 "))
                .reduce((one, other) -> one + " " + other)
                .orElse("less than a second");
    }
}
