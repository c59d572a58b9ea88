package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.ledger.Aspect;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.OffByHand;
import org.junit.jupiter.api.Test;

final class OffTextTest {
    @Test
    void whatAReloadLostStandsWithTheCommandThatGivesItAgain() {
        ProxyId lb1 = new ProxyId("production", "lb1");
        ServerId web1 = new ServerId(new BackendId(lb1, "app"), "web1");
        Proposal again = Proposal.of(new Action(web1, ServerState.DRAIN, "a reload lost it"));
        LostOrders lost = new LostOrders(
                lb1,
                42,
                57,
                Instant.EPOCH,
                List.of(new LostOrders.Lost(web1, Aspect.STATE, "drain", "ready", Optional.empty(), true, again)));

        assertThat(OffText.lines(new OffByHand(List.of(), List.of(), List.of()), List.of(lost), Instant.EPOCH))
                .containsExactly(
                        "LOST      production/lb1 was reloaded (pid 42, now 57) and lost an order: drain of app/web1",
                        "          given again by: set server app/web1 state drain",
                        "Nothing is off by hand.");
    }
}
