package org.drainboard.view.backend.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Proposal;
import org.junit.jupiter.api.Test;

/** What is put to the guard of what a person wants. */
final class WantedTest {
    private static final ServerId WEB1 = new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1");
    private static final Judgement EMPTY =
            new Judgement(new Round(0, Instant.EPOCH, Map.of(), Map.of(), Map.of(), Map.of()), List.of(), List.of());

    @Test
    void twoOrdersOfOneServerAreBothGivenAgain() {
        Action drain = new Action(WEB1, ServerState.DRAIN, "a reload lost it");
        Action weight = new Action(WEB1, new Change.SetWeight(new Weight.Absolute(50)), "a reload lost it");

        assertThat(Wanted.of(List.of(drain, weight)).proposals(EMPTY))
                .extracting(Proposal::action)
                .containsExactly(drain, weight);
    }
}
