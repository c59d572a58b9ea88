package org.drainboard.view.backend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Scope;
import org.drainboard.view.Fleet;

/** Judgements that only this pane cares about. */
public final class Situations {
    private Situations() {}

    /** One of two servers is stuck, by itself. */
    public static Judgement oneServerBad() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.scope(Scope.SERVER)
                                .says("web1: 8 of 8 workers stuck 12 s in /checkout.php; web2 serves")
                                .stuck("web1", 8, 21, 14L)
                                .good("web2", 6, 2, 34))
                .pool("www-web1", 8, 0, 0, 14L, "/checkout.php")
                .pool("www-web2", 0, 2, 6, 0L, "/index.php")
                .judged(7);
    }

    /** Nobody knows anything of the workers. */
    public static Judgement noPools() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.unknown("web1", "no pool reading").unknown("web2", "no pool reading"))
                .judged(9);
    }

    /** Two servers with 200 workers each, a few of them stuck. */
    public static Judgement fourHundredWorkers() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.says("2 of 2 serve; 7 of 400 workers over 12 s in /export.php")
                                .good("web1", 120, 80, 900)
                                .good("web2", 118, 82, 910))
                .pool("www-web1", 4, 76, 120, 0L, "/export.php")
                .pool("www-web2", 3, 79, 118, 0L, "/export.php")
                .judged(8);
    }

    /** The same judgement with every backend in {@code mode tcp}. */
    public static Judgement tcp(Judgement judgement) {
        Map<ProxyId, Reading<ProxySnapshot>> proxies = new HashMap<>();
        judgement.round().proxies().forEach((proxy, reading) -> proxies.put(proxy, mapped(reading, Situations::tcp)));
        Round round = judgement.round();
        return new Judgement(
                new Round(
                        round.number(),
                        round.at(),
                        proxies,
                        round.pools(),
                        round.ladders(),
                        round.requests(),
                        round.webLadders(),
                        round.ours()),
                judgement.backends(),
                judgement.missing());
    }

    private static ProxySnapshot tcp(ProxySnapshot snapshot) {
        List<BackendStats> backends = snapshot.backends().stream()
                .map(row -> new BackendStats(
                        row.name(),
                        Mode.TCP,
                        row.status(),
                        row.weight(),
                        row.activeServers(),
                        row.backupServers(),
                        row.load(),
                        row.counters()))
                .toList();
        return new ProxySnapshot(snapshot.process(), snapshot.frontends(), backends, snapshot.servers());
    }

    /** The same judgement with every list of workers broken by a client. */
    public static Judgement unreadable(Judgement judgement) {
        Map<PoolId, Reading<PoolStatus>> pools = new HashMap<>();
        judgement.round().pools().forEach((pool, reading) -> pools.put(pool, mapped(reading, Situations::unreadable)));
        Round round = judgement.round();
        return new Judgement(
                new Round(
                        round.number(),
                        round.at(),
                        round.proxies(),
                        pools,
                        round.ladders(),
                        round.requests(),
                        round.webLadders(),
                        round.ours()),
                judgement.backends(),
                judgement.missing());
    }

    private static PoolStatus unreadable(PoolStatus status) {
        return new PoolStatus(
                status.pool(),
                status.manager(),
                status.startedAt(),
                status.accepted(),
                status.listenQueue(),
                status.aggregates(),
                new Workers.Unreadable(
                        "a client broke the worker list (byte 412, after \"user\"); sums are still good"));
    }

    private static <T> Reading<T> mapped(Reading<T> reading, UnaryOperator<T> change) {
        return switch (reading) {
            case Reading.Fresh<T> fresh -> new Reading.Fresh<>(change.apply(fresh.value()), fresh.at(), fresh.took());
            case Reading.Stale<T> stale ->
                new Reading.Stale<>(change.apply(stale.value()), stale.at(), stale.failure());
            case Reading.Missing<T> missing -> missing;
        };
    }
}
