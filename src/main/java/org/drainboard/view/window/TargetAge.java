package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.OldWorker;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a target is, for the bar.
 *
 * @param text {@code lb1 0.4 s}, {@code 50 HAProxies 0.9 s}, {@code pools 12 of 12}
 */
record TargetAge(String text, State state, String explained) {
    /** Older than this is old even when no exchange failed: nobody asked, or a clock was set. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String PAGE = "Read through its stats page, which can only be read: no order can be given, and"
            + " the process, its version and the first weights are not known";

    /** More HAProxies than this do not fit into the bar one by one. */
    private static final int FEW = 4;

    /** Nor do those whose names take more than this together. */
    private static final int CHARACTERS = 72;

    private static final int LONGEST_NAME = 24;

    enum State {
        FRESH,
        OLD,
        LOST,
        WAITING
    }

    /** One for each HAProxy while they are few, else one for all of them; one for all pools together. */
    static List<TargetAge> of(Round round, Environment environment, Instant now) {
        List<TargetAge> all = new ArrayList<>();
        Instant oldest = now;
        for (ProxyTarget proxy : environment.proxies()) {
            ProxyId id = new ProxyId(environment.name(), proxy.name());
            Reading<ProxySnapshot> reading = round.proxies().get(id);
            all.add(noted(one(Plain.line(proxy.name()), reading, now), proxy, reading));
            oldest = reading != null && reading.since().isBefore(oldest) ? reading.since() : oldest;
        }
        int characters = all.stream().mapToInt(each -> each.text.length()).sum();
        if (all.size() > FEW || (all.size() > 1 && characters > CHARACTERS)) {
            all = new ArrayList<>(List.of(FoldedTargets.of(all, Spans.age(oldest, now))));
        }
        if (!environment.pools().isEmpty()) {
            all.add(pools(round, environment, now));
        }
        return all;
    }

    /** With what else there is to know of a HAProxy: how it is read, and which old workers a reload left. */
    private static TargetAge noted(TargetAge age, ProxyTarget proxy, @Nullable Reading<ProxySnapshot> reading) {
        List<String> notes = new ArrayList<>();
        boolean page = proxy.address() instanceof ProxyAddress.StatsPage;
        notes.add(age.explained);
        if (page) {
            notes.add(PAGE);
        }
        Optional.ofNullable(reading).flatMap(Reading::latest).stream()
                .flatMap(snapshot -> snapshot.oldWorkers().stream())
                .map(OldWorker::sentence)
                .forEach(notes::add);
        return new TargetAge(page ? age.text + " read-only" : age.text, age.state, String.join("\n", notes));
    }

    private static TargetAge one(String whole, @Nullable Reading<?> reading, Instant now) {
        String name = Plain.middle(whole, LONGEST_NAME);
        State state = state(reading, now);
        return switch (reading) {
            case null -> new TargetAge(name + " waiting", state, whole + " has not answered yet");
            case Reading.Missing<?> missing ->
                new TargetAge(
                        name + " lost " + Spans.age(missing.since(), now),
                        state,
                        missing.failure().message());
            case Reading.Fresh<?> fresh ->
                new TargetAge(
                        name + " " + Spans.age(fresh.at(), now),
                        state,
                        whole + " answered in " + Spans.fine(fresh.took()));
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
                Duration.between(fresh.at(), now).abs().compareTo(LIMIT) > 0 ? State.OLD : State.FRESH;
        };
    }
}
