package org.drainboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;

/**
 * What was known under one inventory, shown until the first round of the next: without it the screen would be blank for
 * a moment, and in it nothing may look fresh.
 */
final class AppCarryOver {
    private static final Failure NOT_AGAIN = new Failure(
            Failure.Kind.INTERRUPTED, "the inventory was read anew, and this target has not been asked since");

    private AppCarryOver() {}

    /** Leaves out whatever leads elsewhere now: another machine's servers must not stand under a name. */
    static Judgement of(Judgement last, AppUnchanged unchanged) {
        Round round = last.round();
        return new Judgement(
                new Round(
                        round.number(),
                        round.at(),
                        aged(round.proxies(), unchanged.proxies()),
                        aged(round.pools(), unchanged.pools()),
                        aged(round.ladders(), unchanged.pools()),
                        Map.of(),
                        Map.of(),
                        round.ours()),
                last.backends().stream()
                        .filter(backend ->
                                unchanged.proxies().contains(backend.id().proxy()))
                        .toList(),
                last.missing());
    }

    private static <K, T> Map<K, Reading<T>> aged(Map<K, Reading<T>> readings, Set<K> wanted) {
        Map<K, Reading<T>> old = new HashMap<>();
        readings.forEach((id, reading) -> {
            if (wanted.contains(id)) {
                old.put(
                        id,
                        reading instanceof Reading.Fresh<T>(T value, var at, var _)
                                ? new Reading.Stale<>(value, at, NOT_AGAIN)
                                : reading);
            }
        });
        return old;
    }
}
