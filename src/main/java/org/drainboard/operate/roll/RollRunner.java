package org.drainboard.operate.roll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;
import org.drainboard.operate.Trial;
import org.drainboard.operate.drain.DrainWatch;

/**
 * Runs a rolling queue: judgements in, each step through the guard and the operator on a worker thread, the status out.
 * Nothing is overridden, and what the guard asks is confirmed only where a person agreed to it before. Safe for many
 * threads.
 */
public final class RollRunner {
    private final Roll roll;
    private final DrainWatch drains;
    private final Hands hands;
    private final Executor worker;
    private final Consumer<RollStatus> changed;

    /**
     * What a queue works with.
     *
     * @param latest the newest judgement there is
     */
    public record Hands(Guard guard, Operator operator, Trial trial, Supplier<Judgement> latest, InstantSource clock) {}

    /**
     * Wires a runner; nothing happens before the first judgement.
     *
     * @param worker where steps block for a while; one thread is enough
     * @param changed gets each new status, on the thread that caused it
     */
    public RollRunner(
            Roll roll, RollPlan plan, Inventory inventory, Hands hands, Executor worker, Consumer<RollStatus> changed) {
        this.roll = roll;
        this.drains = new DrainWatch(inventory, plan.grace());
        this.hands = hands;
        this.worker = worker;
        this.changed = changed;
    }

    /** What the guard says of taking each of the servers out now, or of its return; to be shown, and agreed to, before a queue starts. */
    public static List<Decision> preview(RollPlan plan, Guard guard, Judgement latest, Instant now) {
        ServerState first = plan.returning() ? ServerState.READY : ServerState.DRAIN;
        return plan.servers().stream()
                .map(server -> guard.judge(Proposal.of(new Action(server, first, plan.reason())), latest, now))
                .toList();
    }

    /** What the guard only asks; with it agreed to, a plan {@link RollPlan#accepting accepts} it. */
    public static Agreement asked(RollPlan plan, List<Decision> preview) {
        Agreement all = Agreement.NONE;
        for (int at = 0; at < preview.size(); at++) {
            if (preview.get(at) instanceof Decision.NeedsConfirmation asks) {
                all = all.to(plan.servers().get(at), asks.reasons());
            }
        }
        return all;
    }

    /** Takes a judgement, and starts what it calls for. */
    public void note(Judgement judgement) {
        List<Step> steps;
        synchronized (roll) {
            steps = roll.advance(judgement, drains.note(judgement));
        }
        changed.accept(status());
        steps.forEach(step -> worker.execute(() -> carryOut(step)));
    }

    public RollStatus status() {
        synchronized (roll) {
            return roll.status();
        }
    }

    public void workDone(ServerId server) {
        change(queue -> queue.workDone(server, hands.clock().instant()));
    }

    public void skip(ServerId server) {
        change(queue -> queue.skip(server, hands.clock().instant()));
    }

    public void pause() {
        change(queue -> queue.pause("paused by hand"));
    }

    /** Goes on, and agrees to what the guard asked. */
    public void resume() {
        change(queue -> queue.resume(hands.clock().instant()));
    }

    public void abort() {
        change(Roll::abort);
    }

    private void change(Consumer<Roll> gesture) {
        synchronized (roll) {
            gesture.accept(roll);
        }
        changed.accept(status());
    }

    /** The thread's boundary: whatever happens, the queue hears of it and pauses. */
    private void carryOut(Step step) {
        synchronized (roll) {
            if (!roll.wants(step, hands.clock().instant())) {
                return;
            }
        }
        Step.Result result;
        try {
            result = switch (step) {
                case Step.Try(ServerId server) ->
                    new Step.Result.Tried(hands.trial().run(server));
                case Step.Order order -> carryOut(order);
            };
        } catch (RuntimeException e) {
            result = new Step.Result.Carried(new Outcome.Unknown("a mistake in Drainboard itself (" + e
                    + "); the command may have been sent: look at the server's state before you go on"));
        }
        synchronized (roll) {
            Instant now = hands.clock().instant();
            if (step instanceof Step.Order order
                    && result instanceof Step.Result.Carried(Ending ending)
                    && ending instanceof Outcome.Verified) {
                drains.ordered(order.action(), now);
            }
            roll.ended(step, result, now);
        }
        changed.accept(status());
    }

    private Step.Result carryOut(Step.Order order) {
        Proposal bare = Proposal.of(order.action());
        Proposal proposal = order.trial().map(bare::tried).orElse(bare);
        Decision decision = hands.guard()
                .judge(proposal, hands.latest().get(), hands.clock().instant());
        return switch (decision) {
            case Decision.Refused no -> new Step.Result.Carried(no);
            case Decision.NeedsTrial wants ->
                new Step.Result.Refuses(List.of(new Reason("trial-too-old", wants.text())));
            case Decision.NeedsOverride no -> new Step.Result.Refuses(no.refusals());
            case Decision.Granted granted -> carryOut(granted.permit());
            case Decision.NeedsConfirmation asks -> {
                List<Reason> news = accepted().news(order.server(), asks.reasons());
                yield news.isEmpty() ? carryOut(asks.confirmed()) : new Step.Result.Asks(news);
            }
        };
    }

    private Step.Result carryOut(Permit permit) {
        return new Step.Result.Carried(hands.operator().carryOut(permit));
    }

    private Agreement accepted() {
        synchronized (roll) {
            return roll.accepted();
        }
    }
}
