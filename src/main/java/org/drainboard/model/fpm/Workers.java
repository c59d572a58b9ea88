package org.drainboard.model.fpm;

import java.util.List;

/** The process list of a status page, or why it cannot be believed. */
public sealed interface Workers {
    record Listed(List<Worker> all) implements Workers {
        public Listed {
            all = List.copyOf(all);
        }
    }

    /** Some field, written by a client, broke the list; no part of it is used. */
    record Unreadable(String reason) implements Workers {}
}
