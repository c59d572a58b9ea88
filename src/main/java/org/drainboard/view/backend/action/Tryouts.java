package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;
import org.drainboard.view.Actions;

/** One round of trials: each server that needs one is tried, and the proposals come back with what was found. */
final class Tryouts {
    private final Actions actions;
    private final Consumer<List<Proposal>> progress;
    private final Consumer<List<Proposal>> finished;
    private List<Proposal> proposals = List.of();
    private int waiting;
    private boolean dropped;

    Tryouts(Actions actions, Consumer<List<Proposal>> progress, Consumer<List<Proposal>> finished) {
        this.actions = actions;
        this.progress = progress;
        this.finished = finished;
    }

    /** Tries those that the guard calls untried; an older result of theirs is forgotten. */
    void start(List<Target> targets) {
        proposals = targets.stream()
                .map(target -> target.untried()
                        ? new Proposal(target.action(), target.proposal().drawn(), Optional.empty())
                        : target.proposal())
                .toList();
        List<Target> untried = targets.stream().filter(Target::untried).toList();
        waiting = untried.size();
        progress.accept(proposals);
        untried.forEach(target -> actions.tryOut(target.server(), result -> tried(target.server(), result)));
    }

    /** Nobody waits for it any more. */
    void drop() {
        dropped = true;
    }

    private void tried(ServerId server, TrialResult result) {
        List<Proposal> next = new ArrayList<>();
        for (Proposal proposal : proposals) {
            next.add(proposal.action().server().equals(server) ? proposal.tried(result) : proposal);
        }
        proposals = List.copyOf(next);
        waiting--;
        if (dropped) {
            return;
        }
        progress.accept(proposals);
        if (waiting == 0) {
            finished.accept(proposals);
        }
    }
}
