package org.drainboard.operate.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Arming;
import org.drainboard.operate.Guard;
import org.drainboard.operate.History;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Trial;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;

/** The program's own classes around one real HAProxy, which is read anew whenever the latest judgement is asked for. */
final class Bench {
    static final ProxyId LB1 = new ProxyId("production", "lb1");
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    final InstantSource clock = InstantSource.system();
    final AuditLog log;
    final LedgerBook book;
    final Guard guard;
    final Operator operator;
    final Returning returning;
    final Arming arming = new Arming(clock);
    final Supplier<Judgement> latest;

    Bench(ProxyTarget target, Path log, Access access) {
        this(
                target,
                log,
                access,
                server -> new TrialResult(
                        TrialResult.Kind.UNTRIED,
                        "nothing can be asked of it",
                        List.of(),
                        InstantSource.system().instant()));
    }

    Bench(ProxyTarget target, Path file, Access access, Trial trial) {
        Environment production = new Environment("production", access, List.of(target), List.of(), List.of(), null);
        Inventory inventory = new Inventory(List.of(production), new PollSettings(Duration.ofSeconds(1), DEADLINE));
        RuntimeApi api = new RuntimeApi(new Transport(), target, () -> arming.access(production, clock.instant()));
        Map<ProxyId, RuntimeApi> proxies = Map.of(LB1, api);
        log = new AuditLog(file);
        book = new LedgerBook(new AuditReader(log.file()));
        latest = () -> read(api);
        guard = new Guard(inventory, arming, History.NONE, new Promises(book::latest));
        operator = new Operator(guard, latest, proxies, log, "alice", clock, DEADLINE);
        Settler settler = new Settler(proxies, log, "bob", clock, DEADLINE);
        returning = new Returning(log, book, settler, guard, trial, operator, latest, "bob", clock);
    }

    static ProxyTarget socket(String path) {
        return new ProxyTarget("lb1", new Endpoint.Unix(path), null);
    }

    static ServerId server(String backend, String name) {
        return new ServerId(new BackendId(LB1, backend), name);
    }

    private Judgement read(RuntimeApi api) {
        Reading<ProxySnapshot> reading;
        try {
            ProxySnapshot snapshot = api.read(DEADLINE);
            reading = new Reading.Fresh<>(snapshot, clock.instant(), Duration.ofMillis(2));
        } catch (ExchangeException e) {
            Failure failure = e.failure();
            reading = new Reading.Missing<>(failure, clock.instant());
        }
        Round round = new Round(1, clock.instant(), Map.of(LB1, reading), Map.of(), Map.of(), Map.of());
        return new Judgement(round, List.of(), List.of());
    }
}
