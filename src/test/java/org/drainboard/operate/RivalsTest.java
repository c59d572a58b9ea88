package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.audit.AuditEntry;
import org.junit.jupiter.api.Test;

final class RivalsTest {
    private static final Instant LOOKED = Fleet.NOW;

    private final Fleet two = new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING);

    @Test
    void halfOfALargeWeightIsNoRival() {
        assertThat(Rivals.none(List.of(order(new Weight.Percent(50), 100)), ours(), LOOKED))
                .isTrue();
    }

    @Test
    void halfOfAWeightOfOneIsOne() {
        assertThat(Rivals.none(List.of(order(new Weight.Percent(50), 1)), ours(), LOOKED))
                .isFalse();
    }

    /** It was written before our look, sent after it, and answered before we ask: the look has not seen it. */
    @Test
    void oneThatWasAnsweredOnlyAfterOurLookIsOne() {
        AuditEntry.Intent intent = order(new Weight.Absolute(0), 100, LOOKED.minusMillis(5));

        assertThat(Rivals.none(List.of(intent, answer(intent, LOOKED.plusMillis(5))), ours(), LOOKED))
                .isFalse();
        assertThat(Rivals.none(List.of(intent, answer(intent, LOOKED.minusMillis(1))), ours(), LOOKED))
                .isTrue();
    }

    private static AuditEntry answer(AuditEntry.Intent intent, Instant at) {
        return new AuditEntry.Result(intent.id(), at, intent.action(), "verified", null, "");
    }

    private Permit ours() {
        Proposal drain = Proposal.of(new Action(Fleet.server("web1"), ServerState.DRAIN, ""));
        Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(() -> Fleet.NOW));
        return switch (guard.judge(drain, two.judged(), Fleet.NOW)) {
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            case Decision no -> throw new AssertionError(no);
        };
    }

    private static AuditEntry order(Weight weight, int configured) {
        return order(weight, configured, LOOKED.plusMillis(1));
    }

    private static AuditEntry.Intent order(Weight weight, int configured, Instant at) {
        return new AuditEntry.Intent(
                new UUID(0, 7),
                at,
                "bob",
                new Action(Fleet.server("web2"), new Change.SetWeight(weight), ""),
                "set server app/web2 weight",
                List.of(),
                List.of(),
                Standing.of(AdminState.READY, configured),
                42);
    }
}
