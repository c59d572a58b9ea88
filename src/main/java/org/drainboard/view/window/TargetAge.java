package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.view.text.Spans;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a target is, for the bar.
 *
 * @param text {@code lb1 0.4 s}, {@code pools 12 of 12}
 */
record TargetAge(String text, State state, String explained) {
    /** Older than this is old even when no exchange failed: nobody asked. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    enum State {
        FRESH,
        OLD,
        LOST,
        WAITING
    }

    /** One for each HAProxy, one for all pools together. */
    static List<TargetAge> of(Round round, Environment environment, Instant now) {
        List<TargetAge> all = new ArrayList<>();
        for (ProxyTarget proxy : environment.proxies()) {
            ProxyId id = new ProxyId(environment.name(), proxy.name());
            all.add(one(Plain.line(proxy.name()), round.proxies().get(id), now));
        }
        if (!environment.pools().isEmpty()) {
            all.add(pools(round, environment, now));
        }
        return all;
    }

    private static TargetAge one(String name, @Nullable Reading<?> reading, Instant now) {
        State state = state(reading, now);
        return switch (reading) {
            case null -> new TargetAge(name + " waiting", state, name + " has not answered yet");
            case Reading.Missing<?> missing ->
                new TargetAge(
                        name + " lost " + Spans.age(missing.since(), now),
                        state,
                        missing.failure().message());
            case Reading.Fresh<?> fresh ->
                new TargetAge(
                        name + " " + Spans.age(fresh.at(), now),
                        state,
                        name + " answered in " + Spans.fine(fresh.took()));
            case Reading.Stale<?> stale ->
                new TargetAge(
                        name + " old " + Spans.age(stale.at(), now),
                        state,
                        stale.failure().message());
        };
    }

    private static TargetAge pools(Round round, Environment environment, Instant now) {
        List<String> lost = new ArrayList<>();
        boolean waiting = false;
        for (PoolTarget pool : environment.pools()) {
            TargetAge each =
                    one(Plain.line(pool.name()), round.pools().get(new PoolId(environment.name(), pool.name())), now);
            waiting |= each.state == State.WAITING;
            if (each.state != State.FRESH) {
                lost.add(each.text + ": " + each.explained);
            }
        }
        int all = environment.pools().size();
        int fresh = all - lost.size();
        State state = waiting && fresh == 0 ? State.WAITING : State.LOST;
        return new TargetAge(
                "pools " + fresh + " of " + all,
                lost.isEmpty() ? State.FRESH : state,
                lost.isEmpty() ? "Every pool answers" : String.join("\n", lost));
    }

    private static State state(@Nullable Reading<?> reading, Instant now) {
        return switch (reading) {
            case null -> State.WAITING;
            case Reading.Missing<?> _ -> State.LOST;
            case Reading.Stale<?> _ -> State.OLD;
            case Reading.Fresh<?> fresh ->
                Duration.between(fresh.at(), now).compareTo(LIMIT) > 0 ? State.OLD : State.FRESH;
        };
    }
}
