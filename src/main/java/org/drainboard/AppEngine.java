package org.drainboard;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drainboard.cli.Engine;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Arming;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Trial;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.poll.Poller;
import org.drainboard.transport.Transport;
import org.drainboard.verdict.Judge;

/**
 * The engine, as a data-flow diagram: sockets to rounds ({@link Poller}), rounds to judgements ({@link Judge}); and an
 * action through the {@link Guard} to the {@link Operator}.
 */
final class AppEngine implements Engine {
    private final Transport transport;
    private final Map<String, String> env;
    private final InstantSource clock;
    private final Arming arming;

    AppEngine(Transport transport, Map<String, String> env) {
        this(transport, env, InstantSource.system());
    }

    /** @param clock another than the machine's, for a simulation that runs faster than life */
    AppEngine(Transport transport, Map<String, String> env, InstantSource clock) {
        this.transport = transport;
        this.env = env;
        this.clock = clock;
        this.arming = new Arming(clock);
    }

    @Override
    public Watch watch(Inventory inventory, Consumer<Judgement> each) {
        transport.warmUp();
        Judge judge = new Judge(inventory);
        Poller poller = new Poller(inventory, transport, clock, round -> each.accept(judge.judge(round)));
        poller.start();
        return poller::close;
    }

    @Override
    public Guard guard(Inventory inventory) {
        return new Guard(inventory, arming);
    }

    @Override
    public Operator operator(Inventory inventory, Supplier<Judgement> latest) {
        return new Operator(
                guard(inventory),
                latest,
                proxies(inventory),
                new AuditLog(AuditLog.defaultPath(env)),
                AuditLog.osUser(env),
                clock,
                inventory.poll().deadline());
    }

    @Override
    public Trial trial(Inventory inventory, Supplier<Judgement> latest) {
        return new AppTrial(inventory, transport, clock, latest);
    }

    /** Which environments are armed; shared by the guard and the window. */
    Arming arming() {
        return arming;
    }

    InstantSource clock() {
        return clock;
    }

    private Map<ProxyId, RuntimeApi> proxies(Inventory inventory) {
        return inventory.environments().stream()
                .flatMap(environment -> environment.proxies().stream()
                        .map(target -> Map.entry(
                                new ProxyId(environment.name(), target.name()),
                                new RuntimeApi(transport, target, environment.access()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
