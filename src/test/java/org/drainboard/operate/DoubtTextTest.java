package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.NOT_SERVING;

import java.time.InstantSource;
import java.util.List;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;

final class DoubtTextTest {
    private static List<String> doubts(Fleet fleet) {
        Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));
        Action drain = new Action(Fleet.server("web1"), ServerState.DRAIN, "");
        return switch (guard.judge(drain, fleet.judged(), Fleet.NOW)) {
            case Decision.NeedsConfirmation asks ->
                asks.reasons().stream().map(Reason::text).toList();
            case Decision.NeedsTrial _ -> throw new AssertionError("a drain needs no trial");
            case Decision.NeedsOverride no -> throw new AssertionError(no);
            case Decision.Refused no -> throw new AssertionError(no);
            case Decision.Granted granted -> throw new AssertionError(granted);
        };
    }

    @Test
    void oneOtherIsNotSpokenOfAsMany() {
        Fleet two = new Fleet().with("web1", UP, NOT_SERVING).with("web2", UP, NOT_SERVING);

        assertThat(doubts(two)).contains("no other server is seen to serve: web2 is in use all the same");
        assertThat(doubts(two.with("web3", UP, NOT_SERVING)))
                .contains("no other server is seen to serve: web2, web3 are in use all the same");
    }
}
