package org.drainboard.operate;

import java.util.Optional;
import org.drainboard.model.change.Action;

/**
 * An action, with what is known of it where it was proposed.
 *
 * @param drawn what the person saw ordered when deciding, or empty where nobody looked at anything
 * @param trial what the server answered to when it was tried, or empty while it was not
 */
public record Proposal(Action action, Optional<Seen> drawn, Optional<TrialResult> trial) {
    public static Proposal of(Action action) {
        return new Proposal(action, Optional.empty(), Optional.empty());
    }

    public Proposal drawn(Seen seen) {
        return new Proposal(action, Optional.of(seen), trial);
    }

    public Proposal tried(TrialResult result) {
        return new Proposal(action, drawn, Optional.of(result));
    }

    public Proposal because(String reason) {
        return new Proposal(action.because(reason), drawn, trial);
    }
}
