package org.drainboard.operate.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Arming;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.TypedOverride;
import org.drainboard.transport.Transport;

/** What the guard judges on: one reading of the whole HAProxy, made before anything was touched. */
record Stage(Guard guard, Judgement latest, InstantSource clock) {
    static final ProxyId PROXY = new ProxyId("production", "lb1");

    static Stage of(RealHaproxy haproxy) throws IOException {
        Instant now = Instant.now();
        ProxyTarget target = haproxy.target("admin.sock", null);
        Reading<org.drainboard.model.haproxy.ProxySnapshot> reading = new Reading.Fresh<>(
                new RuntimeApi(new Transport(), target).read(Duration.ofSeconds(10)), now, Duration.ZERO);
        Round round = new Round(1, now, Map.of(PROXY, reading), Map.of(), Map.of(), Map.of());
        Inventory inventory = new Inventory(
                List.of(new Environment("production", Access.WRITE, List.of(target), List.of(), List.of(), null)),
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(3)));
        InstantSource clock = InstantSource.fixed(now);
        return new Stage(new Guard(inventory, new Arming(clock)), new Judgement(round, List.of(), List.of()), clock);
    }

    /** A leave to do it, whatever the guard asks. */
    Permit permit(Lane lane, Deed deed) {
        // The neighbour is where the action would bring the server, so both are proposed together.
        List<Proposal> both = List.of(proposal(lane, lane.server(), deed), proposal(lane, Lane.NEIGHBOUR, deed));
        return switch (guard.judge(both, latest, clock.instant()).getFirst()) {
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            case Decision.NeedsOverride needs ->
                ((TypedOverride.Answer.Given) needs.override().accept(lane.server(), "through faults")).permit();
            case Decision.NeedsTrial no -> throw new AssertionError(no);
            case Decision.Refused no -> throw new AssertionError(no);
        };
    }

    private Proposal proposal(Lane lane, String server, Deed deed) {
        ServerId id = new ServerId(new BackendId(PROXY, lane.backend()), server);
        return Proposal.of(new Action(id, deed.change(), "through faults"))
                .tried(new TrialResult(TrialResult.Kind.PASSED, "it answered", List.of(), clock.instant()));
    }

    /** Whether what the operator says it saw is what HAProxy shows. */
    boolean same(Standing seen, Lane.Row row) {
        return seen.equals(new Standing(
                AdminState.ofBits(row.admin()),
                row.weight(),
                100,
                CheckSwitch.ofBits(row.check()),
                CheckSwitch.ofBits(row.agent())));
    }
}
