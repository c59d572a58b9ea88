package org.drainboard.verdict;

import java.util.List;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;

/**
 * Holds what HAProxy claims against what requests get. Keeps windows of the rounds that it saw, and nothing else; time
 * comes from the rounds alone, so the same rounds give the same judgements. Not thread-safe.
 */
public final class Judge {
    private final Inventory inventory;

    public Judge(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The judgement on a round, given those before it: backends and their servers, the worst first. */
    public Judgement judge(Round round) {
        return new Judgement(round, List.of(), MissingTargets.of(inventory, round));
    }
}
