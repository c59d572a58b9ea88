package org.drainboard.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;

/**
 * The demo as text: says each verdict that changes, drains the server that the incident hits, and readies it when its
 * workers are free again. Only ever run on the simulation.
 */
public final class Rehearsal {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Engine engine;
    private final Output output;
    private final InstantSource clock;
    private final Supplier<String> scene;
    private String saidScene = "";
    private final Map<BackendId, Verdict> said = new HashMap<>();
    private final Set<ServerId> drained = new HashSet<>();
    private final Set<Action> refusals = new HashSet<>();
    private boolean over;

    /** @param scene what happens in the simulation now, in one line */
    public Rehearsal(Engine engine, Output output, InstantSource clock, Supplier<String> scene) {
        this.engine = engine;
        this.output = output;
        this.clock = clock;
        this.scene = scene;
    }

    /** Plays until the drained server serves again, or for two minutes at most. */
    public ExitCode play(Inventory simulation) throws InterruptedException {
        Latest latest = new Latest();
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Engine.Watch _ = engine.watch(simulation, latest)) {
            long seen = 0;
            while (!over && System.nanoTime() < end) {
                long last = seen;
                Optional<Judgement> next = latest.await(
                        judgement -> judgement.round().number() > last, Duration.ofNanos(end - System.nanoTime()));
                if (next.isPresent()) {
                    seen = next.get().round().number();
                    follow(next.get(), simulation, latest);
                }
            }
            output.print("");
            output.print(CheckText.write(latest.get()));
            return over ? ExitCode.OK : ExitCode.of(latest.get());
        }
    }

    private void follow(Judgement judgement, Inventory simulation, Latest latest) {
        if (!saidScene.equals(scene.get())) {
            saidScene = scene.get();
            output.print("-- " + saidScene);
        }
        for (BackendVerdict backend : judgement.backends()) {
            if (said.put(backend.id(), backend.verdict()) != backend.verdict()) {
                output.print("%-14s %s: %s"
                        .formatted(backend.verdict().words(), backend.id(), Plain.whole(backend.sentence())));
            }
            for (ServerVerdict server : backend.servers()) {
                act(server, judgement, simulation, latest);
            }
        }
    }

    private void act(ServerVerdict server, Judgement judgement, Inventory simulation, Latest latest) {
        ServerId id = server.id();
        if (server.verdict() == Verdict.FALSE_HEALTHY && drained.isEmpty()) {
            if (order(new Action(id, ServerState.DRAIN, "rehearsal"), judgement, simulation, latest)) {
                drained.add(id);
            }
        } else if (drained.contains(id)
                && server.admin().ordered() == ServerState.DRAIN
                && server.workers() != null
                && server.workers().stuck() == 0
                && server.workers().idle() > 0) {
            order(new Action(id, ServerState.READY, "rehearsal"), judgement, simulation, latest);
        } else if (drained.contains(id)
                && server.admin().ordered() == ServerState.READY
                && server.verdict() == Verdict.HONEST
                && server.reality() == Reality.SERVING) {
            over = true;
        }
    }

    private boolean order(Action action, Judgement judgement, Inventory simulation, Latest latest) {
        Proposal proposal = Proposal.of(action);
        Decision decision = engine.guard(simulation).judge(proposal, judgement, clock.instant());
        if (decision instanceof Decision.NeedsTrial) {
            TrialResult tried = engine.trial(simulation, latest).run(action.server());
            output.print("               tried: " + tried.text());
            decision = engine.guard(simulation).judge(proposal.tried(tried), judgement, clock.instant());
        }
        return switch (decision) {
            case Decision.NeedsTrial _ -> false;
            case Decision.NeedsOverride no -> {
                if (refusals.add(action)) {
                    no.refusals().forEach(reason -> output.print("               refused: " + reason.text()));
                }
                yield false;
            }
            case Decision.Refused refused -> {
                if (refusals.add(action)) {
                    refused.reasons().forEach(reason -> output.print("               refused: " + reason.text()));
                }
                yield false;
            }
            case Decision.Granted granted ->
                send(granted.permit(), granted.left().text(), simulation, latest);
            case Decision.NeedsConfirmation asks -> {
                List<String> reasons =
                        asks.reasons().stream().map(reason -> reason.text()).toList();
                reasons.forEach(reason -> output.print("               consider: " + reason));
                yield send(asks.confirmed(), asks.left().text(), simulation, latest);
            }
        };
    }

    private boolean send(Permit permit, String left, Inventory simulation, Latest latest) {
        output.print("             > " + permit.command() + "   (" + left + ")");
        Ending ending = engine.operator(simulation, latest).carryOut(permit);
        output.print("               "
                + switch (ending) {
                    case Outcome outcome -> outcome.word();
                    case Decision.Refused refused -> "refused: " + refused.reasons();
                });
        return ending instanceof Outcome.Verified;
    }
}
