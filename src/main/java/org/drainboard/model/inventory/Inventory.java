package org.drainboard.model.inventory;

import java.util.List;

/** All that the user wants watched. */
public record Inventory(List<Environment> environments, PollSettings poll) {
    public Inventory {
        environments = List.copyOf(environments);
    }
}
