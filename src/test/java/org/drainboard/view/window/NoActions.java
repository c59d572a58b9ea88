package org.drainboard.view.window;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drainboard.model.ServerId;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;
import org.drainboard.operate.TrialResult;
import org.drainboard.view.Actions;
import org.drainboard.view.Fleet;

/** A guard that refuses everything. */
final class NoActions implements Actions {
    @Override
    public Judgement latest() {
        Round none = new Round(0, Fleet.NOW, Map.of(), Map.of(), Map.of(), Map.of());
        return new Judgement(none, List.of(), List.of());
    }

    @Override
    public List<Decision> judge(List<Proposal> proposals) {
        return proposals.stream()
                .<Decision>map(_ -> new Decision.Refused(List.of(new Reason("test", "nothing is changed in a test"))))
                .toList();
    }

    @Override
    public void tryOut(ServerId server, Consumer<TrialResult> tried) {
        throw new AssertionError("the guard refuses everything here");
    }

    @Override
    public void carryOut(Permit permit, Consumer<Ending> ended) {
        throw new AssertionError("the guard refuses everything here");
    }
}
