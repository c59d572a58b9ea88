package org.drainboard.operate.roll;

import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.Hindrance;
import org.jspecify.annotations.Nullable;

/** One server's way through a rolling queue. Not thread-safe. */
final class Turn {
    private final ServerId server;
    private final RollPlan plan;
    private Stage stage = new Stage.Waiting();
    private Instant since;
    private @Nullable Step pending;
    private boolean ordered;
    private boolean out;
    private RampWay ramp = new RampWay(Ramp.NONE, 0);
    private boolean skipping;
    private @Nullable TrialResult trial;

    Turn(ServerId server, RollPlan plan, Instant now) {
        this.server = server;
        this.plan = plan;
        this.since = now;
    }

    ServerId server() {
        return server;
    }

    Stage stage() {
        return stage;
    }

    RollStatus.Entry entry() {
        return new RollStatus.Entry(server, stage, since);
    }

    @Nullable Step pending() {
        return pending;
    }

    /** Whether it was taken out and not brought back, as far as is known. */
    boolean isOut() {
        return out;
    }

    void enter(Stage next, Instant now) {
        stage = next;
        since = now;
    }

    /** Its turn has come; one that is out already belongs to somebody else. */
    void begin(ServerStats row, Instant now) {
        if (row.admin().drain() || row.admin().maint()) {
            enter(new Stage.Skipped("it was out already before its turn, so it was left as it is"), now);
            return;
        }
        ramp = new RampWay(plan.ramp(), Ramp.whole(row.standing()));
        enter(new Stage.Draining(null), now);
    }

    /** It is out, the work is done, and it is to come back; a small weight would take users from one that is in use. */
    void comeBack(ServerStats row, Instant now) {
        if (!row.admin().drain() && !row.admin().maint()) {
            enter(new Stage.Skipped("it is in use already, so it was left as it is"), now);
            return;
        }
        ramp = new RampWay(plan.ramp(), Ramp.whole(row.standing()));
        out = true;
        enter(new Stage.Trying(), now);
    }

    /** Leaves it as it is, once the step that is under way has ended. */
    void skip(Instant now) {
        skipping = pending != null;
        if (!skipping && !over()) {
            enter(new Stage.Skipped(out ? "still out: bring it back by hand" : "left as it is"), now);
        }
    }

    boolean skipping() {
        return skipping;
    }

    boolean over() {
        return stage instanceof Stage.Done || stage instanceof Stage.Skipped;
    }

    /** What is known of its drain. */
    void see(@Nullable DrainProgress progress) {
        if (ordered && progress != null && stage instanceof Stage.Draining) {
            stage = new Stage.Draining(progress);
        }
    }

    /** After a pause: what was tried is tried anew; a step that is still under way is waited for. */
    void retry(Instant now) {
        if (pending != null) {
            return;
        }
        if (stage instanceof Stage.Failed || stage instanceof Stage.Readying) {
            enter(new Stage.Trying(), now);
        }
        if (stage instanceof Stage.Draining(DrainProgress progress)
                && progress != null
                && progress.hindrance(Hindrance.Kind.LOST).isPresent()) {
            ordered = false;
            enter(new Stage.Draining(null), now);
        }
    }

    Move next(ServerStats row, Instant now) {
        if (pending != null) {
            return Move.STAY;
        }
        return switch (stage) {
            case Stage.Draining draining -> ordered ? drain(draining.progress(), now) : order(ServerState.DRAIN);
            case Stage.Trying _ -> take(new Step.Try(server));
            case Stage.Readying _ -> ready(row, now);
            case Stage.Ramping ramping -> now.isBefore(ramping.until()) ? Move.STAY : raise(row, now);
            case Stage.Waiting _, Stage.HandedOver _, Stage.Done _, Stage.Skipped _, Stage.Failed _ -> Move.STAY;
        };
    }

    private Move drain(@Nullable DrainProgress progress, Instant now) {
        if (progress == null) {
            return Move.STAY;
        }
        return switch (Leaving.of(progress, plan.atDeadline())) {
            case Leaving.Wait _ -> Move.STAY;
            case Leaving.HandOver(String note) -> to(new Stage.HandedOver(now, note), now);
            case Leaving.Force(Change change) -> change(change, Cause.Kind.QUEUE);
            case Leaving.Lost(String why) -> new Move.Pause(server.runtimeName() + " is in use again: " + why);
        };
    }

    private Move ready(ServerStats row, Instant now) {
        if (!ramp.prepared()) {
            return weight(row, now);
        }
        return row.admin().drain() || row.admin().maint() ? order(ServerState.READY) : back(now);
    }

    private Move raise(ServerStats row, Instant now) {
        return row.claim() == Claim.DOWN
                ? new Move.Pause(server.runtimeName() + " was made ready, and HAProxy calls it " + row.status()
                        + ": it keeps its weight of " + row.standing().weight() + " until you resume")
                : weight(row, now);
    }

    private Move weight(ServerStats row, Instant now) {
        return row.standing().weight() == ramp.next()
                ? weighed(now)
                : change(new Change.SetWeight(new Weight.Absolute(ramp.next())), Cause.Kind.RAMP);
    }

    private Move order(ServerState state) {
        return change(new Change.State(state), Cause.Kind.QUEUE);
    }

    private Move change(Change change, Cause.Kind kind) {
        Action action = new Action(server, change, plan.reason()).by(new Cause(kind, null));
        return take(new Step.Order(action, Optional.ofNullable(trial)));
    }

    private Move take(Step step) {
        pending = step;
        return new Move.Take(step);
    }

    /** The step ended as it was meant to. */
    Move verified(Change change, Instant now) {
        pending = null;
        return switch (change) {
            case Change.State(ServerState state) ->
                switch (state) {
                    case DRAIN -> {
                        ordered = true;
                        out = true;
                        yield Move.STAY;
                    }
                    case MAINT -> to(new Stage.HandedOver(now, "put into maint at the deadline: " + left()), now);
                    case READY -> back(now);
                };
            case Change.ShutdownSessions _ ->
                to(new Stage.HandedOver(now, "its sessions were shut down at the deadline: " + left()), now);
            case Change.SetWeight _ -> weighed(now);
            case Change.HealthCheck _, Change.AgentCheck _ -> Move.STAY;
        };
    }

    /** HAProxy takes no such weight. */
    void withoutRamp(String reply) {
        pending = null;
        ramp.give(reply);
    }

    Move tried(TrialResult result, Instant now) {
        pending = null;
        trial = result;
        if (result.kind() == TrialResult.Kind.FAILED) {
            enter(new Stage.Failed("it fails when it is tried: " + result.text()), now);
            return new Move.Pause(server.runtimeName() + " fails when it is tried: " + result.text()
                    + ". It stays out; resume to try it again, or skip it");
        }
        return to(new Stage.Readying(), now);
    }

    /** Nothing came of the step, or nobody knows. */
    void stopped() {
        pending = null;
    }

    private Move weighed(Instant now) {
        ramp.reach();
        return stage instanceof Stage.Ramping ? back(now) : Move.STAY;
    }

    private Move back(Instant now) {
        out = false;
        return to(
                ramp.whole()
                        ? new Stage.Done(ramp.note())
                        : new Stage.Ramping(ramp.percent(), now.plus(plan.ramp().each())),
                now);
    }

    private Move to(Stage next, Instant now) {
        enter(next, now);
        return Move.STAY;
    }

    private String left() {
        return stage instanceof Stage.Draining draining && draining.progress() != null
                ? draining.progress().why()
                : "what was left was not seen";
    }
}
