package org.drainboard;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drainboard.cli.Accounts;
import org.drainboard.cli.Engine;
import org.drainboard.config.ConfigFiles;
import org.drainboard.doctor.Doctor;
import org.drainboard.doctor.SshFiles;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.log.Outages;
import org.drainboard.model.ProxyId;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Arming;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Trial;
import org.drainboard.operate.Turns;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.ledger.Expiries;
import org.drainboard.operate.ledger.LedgerBook;
import org.drainboard.operate.ledger.Returning;
import org.drainboard.operate.ledger.Settler;
import org.drainboard.operate.raw.RawDesk;
import org.drainboard.poll.Poller;
import org.drainboard.transport.Transport;
import org.drainboard.verdict.Judge;

/**
 * The engine, as a data-flow diagram: sockets to rounds ({@link Poller}), rounds to judgements ({@link Judge}); and an
 * action through the {@link Guard} to the {@link Operator}.
 */
final class AppEngine implements Engine, Accounts {
    private final Transport transport;
    private final Map<String, String> env;
    private final InstantSource clock;
    private final Arming arming;
    private final AppLedger ledger;
    private final Turns turns = new Turns();

    AppEngine(Transport transport, Map<String, String> env) {
        this(transport, env, InstantSource.system());
    }

    /** @param clock another than the machine's, for a simulation that runs faster than life */
    AppEngine(Transport transport, Map<String, String> env, InstantSource clock) {
        this.transport = transport;
        this.env = env;
        this.clock = clock;
        this.arming = new Arming(clock);
        this.ledger = new AppLedger(new AuditLog(AuditLog.defaultPath(env)));
    }

    /** The same with an audit log of its own: what is ordered in a simulation is nobody's business afterwards. */
    AppEngine apart(Path state) {
        Map<String, String> own = new HashMap<>(env);
        own.put("XDG_STATE_HOME", state.toString());
        return new AppEngine(transport, own, clock);
    }

    @Override
    public Watch watch(Inventory inventory, Consumer<Judgement> each) {
        transport.warmUp();
        Judge judge = new Judge(inventory);
        Outages outages = new Outages();
        Poller poller = new Poller(inventory, transport, clock, round -> {
            outages.note(round);
            ledger.seen(round);
            each.accept(judge.judge(round));
        });
        poller.start();
        return poller::close;
    }

    @Override
    public Guard guard(Inventory inventory) {
        return new Guard(inventory, arming, ledger.history(), ledger.returns());
    }

    @Override
    public Operator operator(Inventory inventory, Supplier<Judgement> latest) {
        return new Operator(
                guard(inventory),
                latest,
                proxies(inventory),
                ledger.log(),
                AuditLog.osUser(env),
                clock,
                inventory.poll().deadline(),
                turns);
    }

    @Override
    public Trial trial(Inventory inventory, Supplier<Judgement> latest) {
        return new AppTrial(inventory, transport, clock, latest);
    }

    @Override
    public AuditLog log() {
        return ledger.log();
    }

    @Override
    public LedgerBook book() {
        return ledger.book();
    }

    @Override
    public Returning returning(Inventory inventory, Supplier<Judgement> latest) {
        return new Returning(
                ledger.log(),
                ledger.book(),
                new Settler(
                        proxies(inventory),
                        ledger.log(),
                        AuditLog.osUser(env),
                        clock,
                        inventory.poll().deadline()),
                guard(inventory),
                trial(inventory, latest),
                operator(inventory, latest),
                latest,
                AuditLog.osUser(env),
                clock);
    }

    /** Takes orders back when their time is over, until it is closed. */
    Expiries expiries(Inventory inventory, Supplier<Judgement> latest) {
        return new Expiries(
                returning(inventory, latest),
                Executors.newSingleThreadScheduledExecutor(
                        task -> Thread.ofPlatform().daemon().name("expiries").unstarted(task)));
    }

    /** What was done, what is off by hand, and what reloads lost. */
    AppLedger ledger() {
        return ledger;
    }

    @Override
    public RawDesk rawDesk(Inventory inventory) {
        return new RawDesk(
                inventory,
                arming,
                proxies(inventory),
                ledger.log(),
                AuditLog.osUser(env),
                clock,
                inventory.poll().deadline());
    }

    /** Which environments are armed; shared by the guard and the window. */
    Arming arming() {
        return arming;
    }

    /** Tests what an inventory names. */
    Doctor doctor() {
        return new Doctor(transport);
    }

    /** The files of a machine to which ssh leads. */
    ConfigFiles files(SshHost host) {
        return new SshFiles(transport, host);
    }

    /** The variables of this program's environment. */
    Map<String, String> env() {
        return env;
    }

    Transport transport() {
        return transport;
    }

    InstantSource clock() {
        return clock;
    }

    private Map<ProxyId, RuntimeApi> proxies(Inventory inventory) {
        return inventory.environments().stream()
                .flatMap(environment -> environment.proxies().stream()
                        .map(target -> Map.entry(
                                new ProxyId(environment.name(), target.name()),
                                new RuntimeApi(transport, target, () -> arming.access(environment, clock.instant())))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
