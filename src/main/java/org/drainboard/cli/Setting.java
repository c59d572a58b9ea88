package org.drainboard.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.roll.Ramp;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollRunner;

/** One run of {@code drainboard set}: look, try, ask the guard, confirm, carry out, wait. */
final class Setting {
    /** Progress of workers shows between two readings; a third confirms it. */
    private static final int ROUNDS_BEFORE = 3;

    private final Engine engine;
    private final Output output;
    private final Question question;
    private final Inventory inventory;
    private final InstantSource clock;

    Setting(Engine engine, Output output, Question question, Inventory inventory, InstantSource clock) {
        this.engine = engine;
        this.output = output;
        this.question = question;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** What is to be done with the servers, or empty where nothing can be; why was said then. */
    @FunctionalInterface
    interface Proposing {
        Optional<List<Proposal>> propose(Collection<ServerId> servers, Judgement seen);
    }

    ExitCode run(SetRequest request) throws InterruptedException {
        return run(
                request,
                (servers, _) -> Optional.of(servers.stream()
                        .map(server -> Proposal.of(action(server, request)))
                        .toList()));
    }

    ExitCode run(SetRequest request, Proposing wish) throws InterruptedException {
        Latest latest = new Latest();
        try (Engine.Watch _ = engine.watch(inventory, latest)) {
            output.progress("Looking at "
                    + Plain.line(String.join(
                            ", ",
                            request.paths().stream().map(ServerPath::toString).toList())) + " ...");
            Duration limit = inventory.poll().every().plus(inventory.poll().deadline());
            Optional<Judgement> seen = latest.await(
                    judgement -> judgement.round().number() >= ROUNDS_BEFORE, limit.multipliedBy(ROUNDS_BEFORE));
            if (seen.isEmpty()) {
                output.progress("Nothing answered in time; nothing was sent. Try `drainboard check` to see why.");
                return ExitCode.REFUSED;
            }
            Set<ServerId> servers = new LinkedHashSet<>();
            for (ServerPath path : request.paths()) {
                Optional<ExitCode> wrong = find(seen.get(), path, request, servers);
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
            Optional<List<Proposal>> proposals = wish.propose(servers, seen.get());
            return proposals.isPresent() ? set(proposals.get(), request, latest) : ExitCode.REFUSED;
        }
    }

    private Optional<ExitCode> find(Judgement seen, ServerPath path, SetRequest request, Set<ServerId> found) {
        return switch (ServerSearch.in(inventory, seen, path, request.haproxy())) {
            case ServerSearch.Found(List<ServerId> servers) -> {
                found.addAll(servers);
                yield Optional.empty();
            }
            case ServerSearch.Mistaken(String why) -> {
                output.progress(Plain.whole(why));
                yield Optional.of(ExitCode.USAGE);
            }
            case ServerSearch.Unseen(String why) -> {
                output.progress(Plain.whole(why));
                yield Optional.of(ExitCode.REFUSED);
            }
        };
    }

    private ExitCode set(List<Proposal> wanted, SetRequest request, Latest latest) throws InterruptedException {
        List<Proposal> proposals = wanted;
        Guard guard = engine.guard(inventory);
        List<Decision> decisions = guard.judge(proposals, latest.get(), clock.instant());
        if (decisions.stream().anyMatch(decision -> decision instanceof Decision.NeedsTrial)) {
            proposals = tried(proposals, decisions, latest);
            decisions = guard.judge(proposals, latest.get(), clock.instant());
        }
        Verdicts verdicts = new Verdicts(output, proposals.size() > 1);
        List<Verdicts.Clear> clear = new ArrayList<>();
        for (int index = 0; index < decisions.size(); index++) {
            verdicts.of(proposals.get(index).action(), decisions.get(index), request)
                    .ifPresent(clear::add);
        }
        if (clear.size() < decisions.size()) {
            return ExitCode.REFUSED;
        }
        Optional<Ramping> ramping =
                Optional.ofNullable(request.ramp()).map(_ -> new Ramping(engine, output, inventory, clock, latest));
        RollPlan plan = plan(proposals, decisions, request);
        ramping.ifPresent(each -> each.announce(plan));
        if (request.dryRun()) {
            output.print("Dry run:  nothing was sent");
            return ExitCode.OK;
        }
        boolean asks = clear.stream().anyMatch(Verdicts.Clear::asks);
        if (asks && !request.confirmed() && !question.agreed("Send it? Type yes: ")) {
            output.progress("Not confirmed; nothing was sent. Add --yes to confirm what the guard asks.");
            return ExitCode.REFUSED;
        }
        if (ramping.isPresent()) {
            return ramping.get().run(plan);
        }
        return new Sending(engine, output, inventory, clock)
                .all(clear.stream().map(Verdicts.Clear::permit).toList(), request, latest);
    }

    /** The way back in steps; the queue may confirm what was shown here, and nothing else. */
    private static RollPlan plan(List<Proposal> proposals, List<Decision> decisions, SetRequest request) {
        List<ServerId> servers =
                proposals.stream().map(each -> each.action().server()).toList();
        RollPlan plan = RollPlan.returning(servers, request.reason())
                .ramp(Optional.ofNullable(request.ramp()).orElse(Ramp.NONE));
        return plan.accepting(RollRunner.asked(plan, decisions));
    }

    private Action action(ServerId server, SetRequest request) {
        Action action = new Action(server, request.change(), request.reason());
        Duration expires = request.expires();
        return expires == null ? action : action.until(clock.instant().plus(expires));
    }

    private List<Proposal> tried(List<Proposal> proposals, List<Decision> decisions, Latest latest) {
        List<Proposal> all = new ArrayList<>();
        for (int index = 0; index < proposals.size(); index++) {
            Proposal proposal = proposals.get(index);
            if (decisions.get(index) instanceof Decision.NeedsTrial) {
                ServerId server = proposal.action().server();
                output.progress("Trying " + Plain.line(server.runtimeName()) + " ...");
                TrialResult result = engine.trial(inventory, latest).run(server);
                output.print("Tried:    " + Plain.whole(result.text()));
                result.steps().forEach(step -> output.print("          " + Plain.whole(step)));
                all.add(proposal.tried(result));
            } else {
                all.add(proposal);
            }
        }
        return all;
    }
}
