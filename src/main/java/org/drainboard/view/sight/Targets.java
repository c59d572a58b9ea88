package org.drainboard.view.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.model.Failure;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.Spans;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.jspecify.annotations.Nullable;

/** Every target of an inventory, as it is seen in a round. */
final class Targets {
    /** Older than this is old even when no exchange failed: nobody asked. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Comparator<Seen> WORST_FIRST =
            Comparator.comparing((Seen seen) -> seen.facts.standing()).thenComparing(Seen::since);

    private final Instant now;
    private final List<Seen> all = new ArrayList<>();

    private record Seen(SightFacts facts, Instant since) {}

    private Targets(Instant now) {
        this.now = now;
    }

    /** The worst first, and of two alike the one that has been so for longer. */
    static List<SightFacts> of(List<Environment> environments, Judgement judgement, Instant now) {
        Targets targets = new Targets(now);
        Round round = judgement.round();
        for (Environment environment : environments) {
            environment.proxies().forEach(proxy -> {
                ProxyId id = new ProxyId(environment.name(), proxy.name());
                targets.add(
                        "HAProxy " + id,
                        proxy.address().toString(),
                        round.proxies().get(id));
            });
            environment.pools().forEach(pool -> {
                PoolId id = new PoolId(environment.name(), pool.name());
                targets.add("pool " + id, text(pool.status()), round.pools().get(id));
            });
        }
        targets.astray(judgement.missing());
        return targets.all.stream().sorted(WORST_FIRST).map(Seen::facts).toList();
    }

    private static String text(StatusAddress status) {
        return switch (status) {
            case StatusAddress.FastCgi fcgi -> fcgi.endpoint() + " " + fcgi.path();
            case StatusAddress.Http http ->
                http.uri().getScheme() + "://" + http.uri().getHost()
                        + http.uri().getPath();
        };
    }

    private void add(String target, String where, @Nullable Reading<?> reading) {
        String name = Plain.line(target);
        String at = Plain.line(where);
        switch (reading) {
            case null ->
                put(
                        Standing.WAITING,
                        name,
                        at,
                        now,
                        "?",
                        "never",
                        "it has not answered yet",
                        "Wait for the first round.");
            case Reading.Missing<?>(Failure why, Instant since) -> failed(Standing.LOST, name, at, since, "never", why);
            case Reading.Stale<?>(Object _, Instant read, Failure why) ->
                failed(Standing.OLD, name, at, read, Spans.age(read, now) + " ago", why);
            case Reading.Fresh<?>(Object _, Instant read, Duration took) -> {
                String last = Spans.age(read, now) + " ago";
                if (Duration.between(read, now).compareTo(LIMIT) > 0) {
                    put(
                            Standing.BEHIND,
                            name,
                            at,
                            read,
                            Spans.age(read, now),
                            last,
                            "it answered, but has not been asked since",
                            "The polls are behind: this machine slept or is short of processor time, or the screen is paused.");
                } else {
                    put(Standing.READ, name, at, now, "", last, "answered in " + Spans.fine(took), "");
                }
            }
        }
    }

    /** What is missing although its target is read: names that lead nowhere. */
    private void astray(List<MissingTarget> missing) {
        Set<String> blind = all.stream()
                .filter(seen -> seen.facts.standing() != Standing.READ)
                .map(seen -> seen.facts.target())
                .collect(Collectors.toSet());
        missing.stream()
                .filter(each -> !blind.contains(Plain.line(each.target())))
                .forEach(each -> put(
                        Standing.ASTRAY,
                        Plain.line(each.target()),
                        "",
                        now,
                        "?",
                        "",
                        Plain.line(each.reason()),
                        "I opens the inventory."));
    }

    private void failed(Standing standing, String name, String at, Instant since, String last, Failure why) {
        put(
                standing,
                name,
                at,
                since,
                Spans.age(since, now),
                last,
                Plain.line(why.message()),
                Advice.after(why.kind()));
    }

    private void put(
            Standing standing,
            String name,
            String where,
            Instant from,
            String since,
            String last,
            String why,
            String next) {
        all.add(new Seen(new SightFacts(standing, name, where, since, last, why, next), from));
    }
}
