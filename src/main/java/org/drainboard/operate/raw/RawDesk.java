package org.drainboard.operate.raw;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.RawAct;
import org.drainboard.haproxy.RawCommand;
import org.drainboard.haproxy.RawOrder;
import org.drainboard.haproxy.RawReply;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.Show;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.operate.Arming;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;

/**
 * Takes typed lines. What reads is asked at once; a change of one server goes to the guard as any other action; all else
 * needs leave to write, the HAProxy's name typed and a reason, is audited before and after, and sent once. Blocks for up
 * to the deadline; call it on a thread that may wait.
 */
public final class RawDesk {
    private static final Logger LOG = System.getLogger(RawDesk.class.getName());

    private final Inventory inventory;
    private final Arming arming;
    private final Map<ProxyId, RuntimeApi> proxies;
    private final AuditLog audit;
    private final String who;
    private final InstantSource clock;
    private final Duration deadline;

    /**
     * @param proxies the HAProxies that can be reached
     * @param who the person at the keyboard, for the audit log
     * @param deadline of one exchange
     */
    public RawDesk(
            Inventory inventory,
            Arming arming,
            Map<ProxyId, RuntimeApi> proxies,
            AuditLog audit,
            String who,
            InstantSource clock,
            Duration deadline) {
        this.inventory = inventory;
        this.arming = arming;
        this.proxies = Map.copyOf(proxies);
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Takes one line as it was typed. */
    public RawAnswer submit(ProxyId proxy, String line) {
        RuntimeApi api = proxies.get(proxy);
        if (api == null) {
            return new RawAnswer.Refused("there is no runtime socket for " + proxy);
        }
        if (api.noCommands().isPresent()) {
            return new RawAnswer.Refused(api.noCommands().get());
        }
        return switch (RawCommand.parse(line)) {
            case RawCommand.Refused(String why) -> new RawAnswer.Refused(why);
            case RawCommand.Reads(Show show) ->
                switch (api.say(show, deadline)) {
                    case Answer.Got<String> got -> new RawAnswer.Said(got.value());
                    case Answer.Failed<String> failed ->
                        new RawAnswer.Silent(failed.failure().message());
                };
            case RawCommand.Changes(String backend, String server, Change change) ->
                new RawAnswer.NeedsGuard(new Action(new ServerId(new BackendId(proxy, backend), server), change, ""));
            case RawCommand.Acts(RawAct act) ->
                switch (order(proxy, act)) {
                    case RawOrder.Forbidden(String why) -> new RawAnswer.Refused(why);
                    case RawOrder.Allowed _ ->
                        new RawAnswer.NeedsTyping(proxy, act.text(), act.danger(), new RawConsent(proxy, act));
                };
        };
    }

    /** Sends what a person gave leave for: once, whatever comes of it. */
    public RawEnding carryOut(RawPermit permit) {
        if (!permit.take()) {
            return new RawEnding.NotSent("this leave was used already; type the command again");
        }
        RuntimeApi api = proxies.get(permit.proxy());
        if (api == null) {
            return new RawEnding.NotSent("there is no runtime socket for " + permit.proxy());
        }
        // Asked again: an arming may have ended while the person typed.
        return switch (order(permit.proxy(), permit.act())) {
            case RawOrder.Forbidden(String why) -> new RawEnding.NotSent(why);
            case RawOrder.Allowed order -> audited(permit, order, api);
        };
    }

    private RawEnding audited(RawPermit permit, RawOrder.Allowed order, RuntimeApi api) {
        UUID id = UUID.randomUUID();
        try {
            audit.append(new AuditEntry.Typed(
                    id,
                    clock.instant(),
                    who,
                    permit.proxy(),
                    order.text(),
                    permit.act().danger(),
                    permit.reason()));
        } catch (IOException e) {
            return new RawEnding.NotSent("the audit log " + audit.file() + " cannot be written: " + e);
        }
        RawEnding ending = switch (api.act(order, deadline)) {
            case RawReply.Answered(String text) -> new RawEnding.Answered(text);
            case RawReply.NotSent not -> new RawEnding.NotSent(not.failure().message());
            case RawReply.NoAnswer lost -> new RawEnding.Unknown(lost.failure().message());
        };
        close(id, permit.proxy(), ending);
        return ending;
    }

    /** The command is out, whatever happens to the log: a line that cannot be written goes to the program's own log. */
    private void close(UUID id, ProxyId proxy, RawEnding ending) {
        try {
            audit.append(new AuditEntry.Answer(id, clock.instant(), proxy, ending.word(), ending.text()));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "audit log " + audit.file() + " has no outcome for " + id + ": " + ending.text(), e);
        }
    }

    private RawOrder order(ProxyId proxy, RawAct act) {
        Optional<Access> access = inventory.environments().stream()
                .filter(known -> known.name().equals(proxy.environment()))
                .findFirst()
                .map(environment -> arming.access(environment, clock.instant()));
        return access.isEmpty()
                ? new RawOrder.Forbidden("the inventory has no environment " + proxy.environment())
                : act.order(proxy.environment(), access.get());
    }
}
