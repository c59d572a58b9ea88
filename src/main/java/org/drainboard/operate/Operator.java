package org.drainboard.operate;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.drainboard.haproxy.ChangeReply;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ProxyId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.audit.Claimed;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the guard permits: guard again, look, audit the intent, send once, read back, audit the outcome.
 * Nothing is ever sent a second time. Blocks for up to the time to wait and a few exchanges; call it on a thread that
 * may wait.
 */
public final class Operator {
    private static final Logger LOG = System.getLogger(Operator.class.getName());

    private final Guard guard;
    private final Supplier<Judgement> latest;
    private final Map<ProxyId, RuntimeApi> proxies;
    private final AuditLog audit;
    private final String who;
    private final InstantSource clock;
    private final Duration deadline;
    private final Turns turns;

    /** One that shares no HAProxy with another. */
    public Operator(
            Guard guard,
            Supplier<Judgement> latest,
            Map<ProxyId, RuntimeApi> proxies,
            AuditLog audit,
            String who,
            InstantSource clock,
            Duration deadline) {
        this(guard, latest, proxies, audit, who, clock, deadline, new Turns());
    }

    /**
     * Wires the operator.
     *
     * @param latest the newest judgement there is
     * @param who the person at the keyboard, for the audit log
     * @param deadline for one exchange with HAProxy
     * @param turns shared by all operators of the program
     */
    public Operator(
            Guard guard,
            Supplier<Judgement> latest,
            Map<ProxyId, RuntimeApi> proxies,
            AuditLog audit,
            String who,
            InstantSource clock,
            Duration deadline,
            Turns turns) {
        this.guard = guard;
        this.latest = latest;
        this.proxies = Map.copyOf(proxies);
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.deadline = deadline;
        this.turns = turns;
    }

    /** As {@link #carryOut(Permit, Duration)}, looking for twice an exchange's deadline. */
    public Ending carryOut(Permit permit) {
        return carryOut(permit, deadline.multipliedBy(2));
    }

    /** Carries out the action, and looks for {@code wait} whether its state shows. */
    public Ending carryOut(Permit permit, Duration wait) {
        Action action = permit.action();
        if (!permit.take()) {
            return refused("used", "this permit was used already; ask again");
        }
        synchronized (turns.of(action.server().backend().proxy())) {
            return inTurn(permit, wait);
        }
    }

    private Ending inTurn(Permit permit, Duration wait) {
        Action action = permit.action();
        Judgement judged = latest.get();
        List<Reason> news = News.since(permit, guard.again(permit, judged, clock.instant()));
        if (!news.isEmpty()) {
            return new Decision.Refused(news);
        }
        RuntimeApi api = proxies.get(action.server().backend().proxy());
        if (api == null) {
            return refused(
                    "unknown-haproxy",
                    "there is no runtime socket for "
                            + action.server().backend().proxy());
        }
        Instant looked = clock.instant();
        return switch (Looking.at(api, action, deadline)) {
            case Looking.Blind(String why) ->
                refused("no-look", "HAProxy did not show the server just before, so nothing was sent: " + why);
            case Looking.Gone _ ->
                refused(
                        "unknown-server",
                        "HAProxy no longer has " + action.server().runtimeName() + "; nothing was sent");
            case Looking.At before
            when movedOn(permit, before.seen().standing()) ->
                refused(
                        "changed-since",
                        action.server().runtimeName() + " was changed just now: it is "
                                + Words.of(before.seen().standing()) + ", so nothing was sent");
            case Looking.At before -> {
                List<String> left = LeftSince.names(permit, judged, before.orders());
                yield left.isEmpty()
                        ? audited(permit, api, before, looked, wait)
                        : refused(
                                "others-left",
                                Names.join(left) + (left.size() == 1 ? " was" : " were")
                                        + " taken out just now, after the reading that this was judged on, so nothing"
                                        + " was sent: wait for the next reading and ask again");
            }
        };
    }

    /**
     * What a person or an undo goes by must not have changed since: a colleague's order of the last second would be
     * overwritten by somebody who has not seen it.
     */
    private static boolean movedOn(Permit permit, Standing now) {
        return switch (permit.action().cause().kind()) {
            case HAND, UNDO, EXPIRY ->
                permit.proposal()
                                .drawn()
                                .filter(drawn -> !drawn.standing().equals(now))
                                .isPresent()
                        && permit.accepted().stream()
                                .noneMatch(reason -> reason.rule().equals("changed-since"));
            case REAPPLY, QUEUE, RAMP -> false;
        };
    }

    private Ending audited(Permit permit, RuntimeApi api, Looking.At before, Instant looked, Duration wait) {
        UUID id = UUID.randomUUID();
        Action action = permit.action();
        try {
            AuditEntry.Intent intent = new AuditEntry.Intent(
                    id,
                    clock.instant(),
                    who,
                    action,
                    permit.command(),
                    texts(permit.accepted()),
                    texts(permit.overridden()),
                    before.seen().standing(),
                    before.seen().pid());
            if (!intend(intent, permit, looked)) {
                return refused(
                        "others-leaving",
                        "another Drainboard takes a server of "
                                + action.server().backend().backend()
                                + " out at this moment, so nothing was sent: wait for the next reading and ask again");
            }
        } catch (Claimed e) {
            return refused("claimed", "nothing was sent: " + e.getMessage());
        } catch (IOException e) {
            return refused(
                    "no-audit", "the audit log " + audit.file() + " cannot be written, so nothing was sent: " + e);
        }
        ReadBack readBack = new ReadBack(api, action, before, deadline);
        Ending ending = switch (api.change(permit.order(), deadline)) {
            case ChangeReply.NotSent not ->
                refused("not-sent", "nothing was sent: " + not.failure().message());
            case ChangeReply.Rejected no -> readBack.afterRejected(no.text());
            case ChangeReply.Accepted _ -> readBack.afterAccepted(wait);
            case ChangeReply.NoAnswer lost -> readBack.afterNoAnswer(lost.failure(), wait);
        };
        close(id, action, ending, readBack.lastSeen());
        return ending;
    }

    /** Writes the intent, unless a rival's order makes it one that nobody has judged. */
    private boolean intend(AuditEntry.Intent intent, Permit permit, Instant looked) throws IOException {
        Cause.Kind kind = permit.action().cause().kind();
        boolean takesOut = permit.action().change().takesOut(intent.before().initialWeight());
        boolean alone = !takesOut || kind == Cause.Kind.EXPIRY;
        if (alone) {
            audit.append(intent);
            return true;
        }
        return audit.appendIf(intent, log -> Rivals.none(log, permit, looked));
    }

    private static List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }

    /** The command is out, whatever happens to the log: a line that cannot be written goes to the program's own log. */
    private void close(UUID id, Action action, Ending ending, @Nullable Standing after) {
        String word = switch (ending) {
            case Outcome outcome -> outcome.word();
            case Decision.Refused _ -> "not sent";
        };
        try {
            audit.append(new AuditEntry.Result(id, clock.instant(), action, word, after, ending.text()));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "audit log " + audit.file() + " has no outcome for " + id + ": " + ending.text(), e);
        }
    }

    private static Decision.Refused refused(String rule, String text) {
        return new Decision.Refused(List.of(new Reason(rule, text)));
    }
}
