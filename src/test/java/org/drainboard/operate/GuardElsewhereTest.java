package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.DOWN;
import static org.drainboard.model.haproxy.Claim.DRAIN;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** A drain on one load balancer of several that send to the same server. */
final class GuardElsewhereTest {
    private static final ProxyId OTHER = new ProxyId("production", "lb2");

    private final Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(() -> Fleet.NOW));
    private final Fleet here = new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING);

    @Test
    void theOthersThatGoOnSendingAreNamed() {
        Decision decision = drain(new Fleet().with("web1", UP, SERVING));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.NeedsConfirmation.class,
                        asks -> assertThat(asks.reasons())
                                .extracting(Reason::text)
                                .containsExactly("out on lb1 only: lb2 goes on sending to app/web1;"
                                        + " order it on every HAProxy: in the sheet, or with --haproxy all"));
    }

    @Test
    void whatIsOutOrDownThereIsNoDoubt() {
        assertThat(drain(new Fleet().with("web1", DRAIN, SERVING))).isInstanceOf(Decision.Granted.class);
        assertThat(drain(new Fleet().with("web1", DOWN, SERVING))).isInstanceOf(Decision.Granted.class);
        assertThat(drain(new Fleet().with("web3", UP, SERVING))).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void anOrderForAllOfThemLeavesNobodySending() {
        Judgement both = both(new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING));
        ServerId there = new ServerId(new BackendId(OTHER, "app"), "web1");

        List<Decision> decisions =
                guard.judge(List.of(proposal(Fleet.server("web1")), proposal(there)), both, Fleet.NOW);

        assertThat(decisions.getFirst()).isInstanceOf(Decision.Granted.class);
    }

    /** The servers of {@link Fleet} are at 127.0.0.1. */
    @Test
    void aLoopbackServerOfAnotherMachineIsAnotherServer() {
        Fleet there = new Fleet().with("web1", UP, SERVING);

        assertThat(guard.judge(proposal(Fleet.server("web1")), both(there.snapshot("edge-2")), Fleet.NOW))
                .isInstanceOf(Decision.Granted.class);
    }

    private Decision drain(Fleet there) {
        return guard.judge(proposal(Fleet.server("web1")), both(there), Fleet.NOW);
    }

    private static Proposal proposal(ServerId server) {
        return Proposal.of(new Action(server, ServerState.DRAIN, ""));
    }

    private Judgement both(Fleet there) {
        return both(there.snapshot());
    }

    private Judgement both(ProxySnapshot there) {
        Judgement first = here.judged();
        Round round = new Round(
                1,
                Fleet.NOW,
                Map.of(
                        Fleet.PROXY,
                        new Reading.Fresh<>(here.snapshot(), Fleet.NOW, Duration.ofMillis(2)),
                        OTHER,
                        new Reading.Fresh<>(there, Fleet.NOW, Duration.ofMillis(2))),
                Map.of(),
                Map.of(),
                Map.of());
        return new Judgement(round, first.backends(), List.of());
    }
}
