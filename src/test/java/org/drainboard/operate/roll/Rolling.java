package org.drainboard.operate.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.BackendId;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.Forecast;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.operate.drain.Remaining;

/** A rolling queue over {@code app/web1..}, with a HAProxy that does what it is told; a test says what drains show. */
final class Rolling {
    static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    static final BackendId APP = new BackendId(new ProxyId("production", "lb1"), "app");

    final Map<String, AdminState> admin = new LinkedHashMap<>();
    final Map<String, Integer> weights = new HashMap<>();
    final Map<ServerId, DrainState> drains = new HashMap<>();
    final List<String> carried = new ArrayList<>();
    Claim claim = Claim.UP;
    Verdict verdict = Verdict.HONEST;
    boolean readable = true;
    private final Roll roll;
    private Instant now = START;

    Rolling(RollPlan plan) {
        this(plan, new Roll(plan, START));
    }

    Rolling(RollPlan plan, Roll roll) {
        this.roll = roll;
        plan.servers().forEach(server -> {
            admin.put(server.server(), AdminState.READY);
            weights.put(server.server(), 100);
        });
        admin.put("other", AdminState.READY);
        weights.put("other", 100);
    }

    static ServerId web(int number) {
        return new ServerId(APP, "web" + number);
    }

    static RollPlan plan(int servers) {
        List<ServerId> all = new ArrayList<>();
        for (int i = 1; i <= servers; i++) {
            all.add(web(i));
        }
        return RollPlan.of(all, "kernel");
    }

    Roll roll() {
        return roll;
    }

    Instant now() {
        return now;
    }

    /** The next judgement, a second later; what it calls for. */
    List<Step> second() {
        return seconds(1);
    }

    List<Step> seconds(int count) {
        now = now.plusSeconds(count);
        return roll.advance(judgement(), progress());
    }

    /** The next judgements; every step is carried out and ends as it should. */
    Rolling run(int judgements) {
        for (int i = 0; i < judgements; i++) {
            second().forEach(this::carryOut);
        }
        return this;
    }

    void carryOut(Step step) {
        now = now.plusMillis(10);
        roll.ended(step, well(step), now);
    }

    Step.Result well(Step step) {
        return switch (step) {
            case Step.Try _ ->
                new Step.Result.Tried(new TrialResult(TrialResult.Kind.PASSED, "it answers", List.of(), now));
            case Step.Order order -> {
                carried.add(order.action().words());
                apply(order.server().server(), order.action().change());
                yield new Step.Result.Carried(new Outcome.Verified(Standing.of(AdminState.READY, 1), List.of()));
            }
        };
    }

    void end(Step step, Ending ending) {
        now = now.plusMillis(10);
        roll.ended(step, new Step.Result.Carried(ending), now);
    }

    Stage stage(int web) {
        return roll.status().servers().stream()
                .filter(entry -> entry.server().equals(web(web)))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private void apply(String server, Change change) {
        switch (change) {
            case Change.State(ServerState state) -> {
                admin.put(
                        server,
                        switch (state) {
                            case READY -> AdminState.READY;
                            case DRAIN -> new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
                            case MAINT -> new AdminState(Set.of(AdminFlag.FORCED_MAINT));
                        });
                drains.put(new ServerId(APP, server), DrainState.DRAINING);
            }
            case Change.SetWeight(Weight weight) -> weights.put(server, weight.of(100));
            case Change.ShutdownSessions _, Change.HealthCheck _, Change.AgentCheck _ -> {}
        }
    }

    private List<DrainProgress> progress() {
        List<DrainProgress> all = new ArrayList<>();
        drains.forEach((server, state) -> {
            boolean out = !admin.getOrDefault(server.server(), AdminState.READY).equals(AdminState.READY);
            if (out || state == DrainState.NEVER) {
                all.add(progress(server, state, out));
            }
        });
        return all;
    }

    private DrainProgress progress(ServerId server, DrainState state, boolean out) {
        Remaining left = new Remaining.Known(state == DrainState.DONE ? 0 : 2, now, true, null, null);
        return new DrainProgress(
                server,
                ServerState.DRAIN,
                state,
                "2 sessions left",
                now,
                now,
                now,
                left,
                left,
                left,
                List.of(),
                null,
                out ? List.of() : List.of(new Hindrance(Hindrance.Kind.LOST, "a reload dropped it", true)),
                new Forecast(2, 2, false, List.of(), "2 users"));
    }

    private Judgement judgement() {
        ProxySnapshot snapshot = new ProxySnapshot(
                new ProxyProcess(41, "2.6.12", Duration.ofHours(1), "vm"),
                List.of(),
                List.of(),
                admin.keySet().stream().map(this::row).toList());
        Reading<ProxySnapshot> reading = readable
                ? new Reading.Fresh<>(snapshot, now, Duration.ofMillis(2))
                : new Reading.Stale<>(snapshot, now, new Failure(Failure.Kind.TIMED_OUT, "no answer"));
        return new Judgement(
                new Round(1, now, Map.of(APP.proxy(), reading), Map.of(), Map.of(), Map.of()),
                List.of(new BackendVerdict(
                        APP,
                        verdict,
                        null,
                        1,
                        1,
                        1,
                        new Interval(1, 1, 1),
                        null,
                        null,
                        null,
                        "4 of 4 workers stuck",
                        List.of(),
                        List.of())),
                List.of());
    }

    private ServerStats row(String name) {
        AdminState state = admin.getOrDefault(name, AdminState.READY);
        int weight = weights.getOrDefault(name, 100);
        return new ServerStats(
                "app",
                name,
                Mode.HTTP,
                "10.0.0.1:9000",
                claim,
                claim.name(),
                new Standing(state, weight, 100, CheckSwitch.ON, CheckSwitch.ABSENT),
                HealthCheck.NONE,
                weight,
                false,
                null,
                Duration.ZERO,
                new Load(0, 0, null, 0L, 0, new Load.Times(null, null, null, null)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }
}
