package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;

/** An environment to add to an inventory, read-only, with the reason of each entry, and what could not be told. */
public record Proposal(List<Proposed<ProxyTarget>> proxies, List<Proposed<PoolTarget>> pools, List<Note> notes) {
    public Proposal {
        proxies = List.copyOf(proxies);
        pools = List.copyOf(pools);
        notes = List.copyOf(notes);
    }

    /**
     * One entry.
     *
     * @param because where it came from, of one or more lines
     */
    public record Proposed<T>(T target, String because) {}

    /** Whether it is enough for an environment, which needs a HAProxy. */
    public boolean isWhole() {
        return !proxies.isEmpty();
    }

    /** Both together. */
    public Proposal and(Proposal other) {
        return new Proposal(joined(proxies, other.proxies), joined(pools, other.pools), joined(notes, other.notes));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
