package org.drainboard.view.fleet;

import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one row shows, ready to be written: cells compute nothing. Two equal ones look the same.
 *
 * @param requests a second in the last 10 s, or null if unknown
 * @param gap claimed capacity minus real capacity, 0 to 1, or null if the real one is unknown
 * @param sessions in flight, or null if unknown
 * @param sentence why, for the tooltip
 * @param disputes on how many points load balancers disagree about it
 */
public record RowFacts(
        RowKey key,
        Name name,
        Verdict verdict,
        Claimed claimed,
        Served served,
        @Nullable Double requests,
        @Nullable Working working,
        @Nullable Double gap,
        @Nullable Long sessions,
        Queue queue,
        Freshness freshness,
        String sentence,
        int disputes) {
    /** The same row by another name. */
    RowFacts named(Name other) {
        return new RowFacts(
                key, other, verdict, claimed, served, requests, working, gap, sessions, queue, freshness, sentence,
                disputes);
    }

    /**
     * Whether the row belongs into a list of problems: all that is not honest, also what cannot be told, and what load
     * balancers do not agree on.
     */
    public boolean problem() {
        return verdict != Verdict.HONEST || disputes > 0;
    }
}
