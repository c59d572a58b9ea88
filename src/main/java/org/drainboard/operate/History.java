package org.drainboard.operate;

import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;

/** What happened to servers lately. */
@FunctionalInterface
public interface History {
    /** Of a program that has just started. */
    History NONE = (_, _) -> Optional.empty();

    /** The last change of what is ordered for the server that this program did not make, in the last minutes. */
    Optional<ForeignChange> byOthers(ServerId server, Instant now);

    /**
     * A change that somebody else made.
     *
     * @param words what it was: {@code ready to drain}
     * @param at when it was first seen
     */
    record ForeignChange(String words, Instant at) {}
}
