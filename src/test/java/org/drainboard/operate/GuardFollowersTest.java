package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.InstantSource;
import java.util.List;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Servers that track another one go where it goes. */
final class GuardFollowersTest {
    private static List<String> refusals(Fleet fleet, ServerState state) {
        Decision decision = decision(fleet, state);
        return decision instanceof Decision.NeedsOverride no
                ? no.refusals().stream().map(Reason::rule).toList()
                : List.of();
    }

    private static Decision decision(Fleet fleet, ServerState state) {
        Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));
        return guard.judge(new Action(Fleet.server("web1"), state, ""), fleet.judged(), Fleet.NOW);
    }

    @Test
    void whatFollowsTheServerIsNotLeftAfterIt() {
        ServerStats child = Fleet.row("web9", UP, AdminState.READY, false, "app/web1", "UP", 0, 0);
        ServerStats grandchild = Fleet.row("web10", UP, AdminState.READY, false, "app/web9", "UP", 0, 0);
        Fleet fleet = new Fleet()
                .with("web1", UP, SERVING)
                .with(child, SERVING, Verdict.HONEST)
                .with(grandchild, SERVING, Verdict.HONEST);

        assertThat(refusals(fleet, ServerState.DRAIN)).containsExactly("last-serving");
    }

    @Test
    void theLastServerOfAnotherBackendIsNotTakenOutByTracking() {
        ServerStats follower = Fleet.row("shop", "s1", UP, AdminState.READY, false, "app/web1", "UP", 0, 0);
        Fleet fleet =
                new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).elsewhere(follower);

        assertThat(refusals(fleet, ServerState.MAINT)).containsExactly("last-serving-elsewhere");

        fleet.elsewhere(Fleet.row("shop", "s2", UP, AdminState.READY, false, null, "UP", 0, 0));
        assertThat(decision(fleet, ServerState.MAINT)).isInstanceOf(Decision.NeedsConfirmation.class);
    }
}
