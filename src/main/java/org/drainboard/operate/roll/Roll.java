package org.drainboard.operate.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Reason;
import org.drainboard.operate.drain.DrainProgress;

/**
 * A rolling queue as a state machine: drain, wait, hand over, try, ready, ramp, next. It sends nothing: it says what to do
 * and is told how that ended. It takes one server after another, so that the guard judges each on what the one before has
 * left. It pauses by itself when the fleet gets worse, or a step does not end as it was meant to. Time comes from the
 * judgements and from whoever tells how a step ended. Not thread-safe.
 */
public final class Roll {
    /** How HAProxy refuses a weight between 0 % and 100 % (Configuration Manual, balance: static algorithms). */
    private static final String STATIC_ALGORITHM = "only accepts weights";

    /** What the guard asks before sessions are shut down; who chose that beforehand has agreed. */
    private static final String CUTS_USERS = "cuts-users";

    private final RollPlan plan;
    private final List<Turn> turns;
    private final Worsening worsening;
    private final Unseen unseen = new Unseen();
    private Agreement accepted;
    private Agreement asked = Agreement.NONE;
    private RollStatus.Phase phase = new RollStatus.Phase.Running();
    private Instant now;
    private Instant lastOrder = Instant.MIN;

    public Roll(RollPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        this.turns = plan.servers().stream()
                .map(server -> new Turn(server, plan, now))
                .toList();
        this.worsening =
                new Worsening(plan.servers().getFirst().backend().proxy().environment());
        this.accepted = plan.atDeadline() == RollPlan.AtDeadline.CUT
                ? plan.accepted().and(Agreement.by(CUTS_USERS))
                : plan.accepted();
    }

    /** Takes what is known now; returns the steps that are to be taken, each once. */
    public List<Step> advance(Judgement latest, List<DrainProgress> drains) {
        now = latest.round().at();
        Map<ServerId, DrainProgress> progress =
                drains.stream().collect(Collectors.toMap(DrainProgress::server, Function.identity()));
        turns.forEach(turn -> turn.see(progress.get(turn.server())));
        Optional<String> worse = worsening.note(latest);
        if (!running()) {
            return List.of();
        }
        if (worse.isPresent()) {
            pause(worse.get() + ". Nothing more is taken out or put in until you resume");
            return List.of();
        }
        begin(latest);
        List<Step> steps = new ArrayList<>();
        for (Turn turn : turns) {
            ServerStats row = Row.since(lastOrder, turn.server(), latest);
            if (running() && row != null) {
                unseen.seen(turn.server());
                take(turn.next(row, now), steps);
            } else if (running() && turn.pending() == null && turn.stage().needsReading()) {
                unseen.note(turn.server(), latest).ifPresent(this::pause);
            }
        }
        if (running() && turns.stream().allMatch(Turn::over)) {
            phase = new RollStatus.Phase.Finished();
        }
        return steps;
    }

    /** Whether a step that waited for its turn is still wanted: a pause, an end or a skip in the meantime takes it back. */
    public boolean wants(Step step, Instant at) {
        Optional<Turn> owner =
                turns.stream().filter(turn -> step.equals(turn.pending())).findFirst();
        if (running() && owner.filter(turn -> !turn.skipping()).isPresent()) {
            return true;
        }
        owner.ifPresent(turn -> {
            turn.stopped();
            if (turn.skipping()) {
                turn.skip(at);
            }
        });
        return false;
    }

    /** Tells how a step ended. */
    public void ended(Step step, Step.Result result, Instant at) {
        turns.stream().filter(turn -> step.equals(turn.pending())).findFirst().ifPresent(turn -> {
            now = at;
            lastOrder = at;
            take(ended(turn, step, result), new ArrayList<>());
            if (turn.skipping()) {
                turn.skip(at);
            }
        });
    }

    private Move ended(Turn turn, Step step, Step.Result result) {
        return switch (result) {
            case Step.Result.Tried(var trial) -> turn.tried(trial, now);
            case Step.Result.Carried(Ending ending) -> carried(turn, step, ending);
            case Step.Result.Asks(List<Reason> reasons) -> {
                turn.stopped();
                // Beside a pause for something else it is not shown, so it is not agreed to, and asked again.
                asked = running() ? asked.to(step.server(), reasons) : asked;
                yield new Move.Pause("before " + step.words() + " the guard asks: " + text(reasons)
                        + ". Resume to agree, or skip the server");
            }
            case Step.Result.Refuses(List<Reason> reasons) -> {
                turn.stopped();
                yield new Move.Pause("the guard refuses " + step.words() + ": " + text(reasons)
                        + ". A queue overrides nothing: do it by hand, or skip the server");
            }
        };
    }

    private Move carried(Turn turn, Step step, Ending ending) {
        Change change = ((Step.Order) step).action().change();
        if (ending instanceof Outcome.Verified) {
            return turn.verified(change, now);
        }
        if (ending instanceof Outcome.Rejected(String reply)
                && change instanceof Change.SetWeight
                && turn.stage() instanceof Stage.Readying
                && reply.contains(STATIC_ALGORITHM)) {
            turn.withoutRamp(reply);
            return Move.STAY;
        }
        turn.stopped();
        return new Move.Pause(step.words() + " did not end as meant: " + ending.text());
    }

    /** The person has done the work on a server that was handed over. */
    public void workDone(ServerId server, Instant at) {
        turn(server).filter(turn -> turn.stage() instanceof Stage.HandedOver).ifPresent(turn -> {
            turn.enter(new Stage.Trying(), at);
        });
    }

    /** Leaves a server as it is, and goes on with the others. */
    public void skip(ServerId server, Instant at) {
        turn(server).ifPresent(turn -> turn.skip(at));
    }

    public void pause(String why) {
        if (running()) {
            phase = new RollStatus.Phase.Paused(why);
        }
    }

    /** Goes on; what the guard asked is agreed to, and the fleet is taken as it is now. */
    public void resume(Instant at) {
        if (phase instanceof RollStatus.Phase.Paused) {
            phase = new RollStatus.Phase.Running();
            accepted = accepted.and(asked);
            asked = Agreement.NONE;
            unseen.forget();
            worsening.accept();
            turns.forEach(turn -> turn.retry(at));
        }
    }

    /** Ends it; what is out stays out, and is listed. */
    public void abort() {
        if (!(phase instanceof RollStatus.Phase.Finished)) {
            phase = new RollStatus.Phase.Aborted(List.of());
        }
    }

    /** What a person has agreed to. */
    public Agreement accepted() {
        return accepted;
    }

    public RollStatus status() {
        RollStatus.Phase shown = phase instanceof RollStatus.Phase.Aborted
                ? new RollStatus.Phase.Aborted(
                        turns.stream().filter(Turn::isOut).map(Turn::server).toList())
                : phase;
        return new RollStatus(
                shown, plan.atMostOut(), turns.stream().map(Turn::entry).toList(), now);
    }

    private boolean running() {
        return phase instanceof RollStatus.Phase.Running;
    }

    private void take(Move move, List<Step> steps) {
        switch (move) {
            case Move.Stay _ -> {}
            case Move.Take(Step step) -> steps.add(step);
            case Move.Pause(String why) -> pause(why);
        }
    }

    /** Takes the next server out, once HAProxy was read after the step before. */
    private void begin(Judgement latest) {
        boolean pending = turns.stream().anyMatch(turn -> turn.pending() != null);
        long out = turns.stream().filter(turn -> turn.stage().out()).count();
        if (pending || out >= plan.atMostOut()) {
            return;
        }
        turns.stream()
                .filter(turn -> turn.stage() instanceof Stage.Waiting)
                .findFirst()
                .ifPresent(turn -> {
                    ServerStats row = Row.since(lastOrder, turn.server(), latest);
                    if (row == null) {
                        unseen.note(turn.server(), latest).ifPresent(this::pause);
                    } else if (plan.returning()) {
                        turn.comeBack(row, now);
                    } else {
                        turn.begin(row, now);
                    }
                });
    }

    private Optional<Turn> turn(ServerId server) {
        return turns.stream().filter(turn -> turn.server().equals(server)).findFirst();
    }

    private static String text(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
