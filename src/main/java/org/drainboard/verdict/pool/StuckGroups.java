package org.drainboard.verdict.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.verdict.StuckGroup;
import org.jspecify.annotations.Nullable;

/**
 * Stuck workers by what they run: script and path. At most 6 groups, because nobody reads more: with more, the paths of
 * one script are told as one, and what is still too many is one group without a name. No worker is left out.
 */
public final class StuckGroups {
    private static final int MOST = 6;
    private static final int LONGEST = 80;

    private record Key(@Nullable String script, @Nullable String path) {}

    private static final Comparator<StuckGroup> LARGEST_FIRST = Comparator.comparingInt(StuckGroup::workers)
            .thenComparing(StuckGroup::oldest)
            .reversed()
            .thenComparing(StuckGroup::name);

    private StuckGroups() {}

    static List<StuckGroup> of(Collection<Held> stuck) {
        return few(stuck.stream().map(StuckGroups::alone));
    }

    /** The same over several pools. */
    public static List<StuckGroup> together(Collection<List<StuckGroup>> pools) {
        return pools.size() == 1 ? pools.iterator().next() : few(pools.stream().flatMap(List::stream));
    }

    /** The script that the most workers run, or the path where there is no script; null when neither is known. */
    public static @Nullable String scriptOfMost(List<StuckGroup> groups) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (StuckGroup group : groups) {
            String name = group.script() == null ? group.path() : group.script();
            if (name != null) {
                counts.merge(name, group.workers(), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<StuckGroup> few(Stream<StuckGroup> all) {
        List<StuckGroup> groups = merged(all.toList(), each -> new Key(each.script(), each.path()));
        if (groups.size() > MOST) {
            groups = merged(groups, each -> new Key(each.script(), each.script() == null ? each.path() : null));
        }
        if (groups.size() > MOST) {
            List<StuckGroup> few = new ArrayList<>(groups.subList(0, MOST - 1));
            few.addAll(merged(groups.subList(MOST - 1, groups.size()), _ -> new Key(null, null)));
            return few;
        }
        return groups;
    }

    private static List<StuckGroup> merged(List<StuckGroup> groups, Function<StuckGroup, Key> by) {
        Map<Key, StuckGroup> byKey = new LinkedHashMap<>();
        for (StuckGroup group : groups) {
            Key key = by.apply(group);
            byKey.merge(key, named(key, group), (a, b) -> both(key, a, b));
        }
        return byKey.values().stream().sorted(LARGEST_FIRST).toList();
    }

    private static StuckGroup named(Key key, StuckGroup group) {
        return new StuckGroup(key.script, key.path, group.workers(), group.youngest(), group.oldest());
    }

    private static StuckGroup both(Key key, StuckGroup a, StuckGroup b) {
        Duration youngest = a.youngest().compareTo(b.youngest()) <= 0 ? a.youngest() : b.youngest();
        Duration oldest = a.oldest().compareTo(b.oldest()) >= 0 ? a.oldest() : b.oldest();
        return new StuckGroup(key.script, key.path, a.workers() + b.workers(), youngest, oldest);
    }

    private static StuckGroup alone(Held held) {
        WorkerRequest request = held.worker().request();
        String script = request == null ? null : clean(request.script());
        String path = request == null ? null : clean(request.path());
        return new StuckGroup(script, path, 1, held.lasting(), held.lasting());
    }

    /** The end says more than the beginning. FPM writes {@code -} where it knows nothing. */
    private static @Nullable String clean(@Nullable String name) {
        if (name == null || name.isEmpty() || name.equals("-")) {
            return null;
        }
        String plain = Plain.whole(name);
        return plain.length() <= LONGEST ? plain : "…" + plain.substring(plain.length() - LONGEST + 1);
    }
}
