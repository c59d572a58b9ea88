package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.verdict.rules.BackendScene;
import org.drainboard.verdict.rules.Finding;
import org.drainboard.verdict.rules.Outcomes;
import org.drainboard.verdict.rules.Peer;
import org.drainboard.verdict.rules.PoolScene;
import org.drainboard.verdict.rules.Rules;
import org.drainboard.verdict.window.Tally;
import org.drainboard.verdict.window.TrafficWindow;
import org.drainboard.verdict.window.UsualFailures;
import org.jspecify.annotations.Nullable;

/** Judges one backend by its servers, and by what shows only for all of them together. */
final class BackendJudge {
    private static final Comparator<Judged> WORST_FIRST = Comparator.comparing(
                    (Judged each) -> each.verdict().verdict())
            .thenComparing(Comparator.comparingDouble(Judged::gap).reversed())
            .thenComparing(each -> each.row().server());

    private final BackendId id;
    private final TrafficWindow window = new TrafficWindow();

    /** As long as the servers' own: an order to one of them does not start the others anew. */
    private final TrafficWindow whole = new TrafficWindow();

    private final UsualFailures usual = new UsualFailures();
    private final Overruling overruling = new Overruling();
    private List<ServerJudge> servers = List.of();
    private List<AdminState> orders = List.of();

    BackendJudge(BackendId id) {
        this.id = id;
    }

    /** Takes the backend's rows of a reading that was not seen before. */
    void observe(BackendStats row, List<ServerStats> rows, Moment moment) {
        follow(rows);
        startAnewAfterAnOrder(rows);
        Tally tally = Tally.of(row, rows);
        window.observe(moment.at(), tally);
        whole.observe(moment.at(), tally);
        usual.observe(moment.at(), tally);
        for (int i = 0; i < rows.size(); i++) {
            servers.get(i).observe(rows.get(i), moment);
        }
    }

    /** What the backend did before a server was drained or put back says nothing of how it does now. */
    private void startAnewAfterAnOrder(List<ServerStats> rows) {
        List<AdminState> now = new ArrayList<>(rows.size());
        for (ServerStats row : rows) {
            now.add(row.admin());
        }
        if (!now.equals(orders)) {
            orders = now;
            window.restart();
            overruling.anew();
        }
    }

    /** One judge for each row, in the order of the rows, which is the same from round to round. */
    private void follow(List<ServerStats> rows) {
        boolean same = servers.size() == rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = servers.get(i).name().equals(rows.get(i).server());
        }
        if (same) {
            return;
        }
        Map<String, ServerJudge> known = HashMap.newHashMap(servers.size());
        servers.forEach(each -> known.put(each.name(), each));
        List<ServerJudge> now = new ArrayList<>(rows.size());
        for (ServerStats row : rows) {
            ServerJudge judge = known.remove(row.server());
            now.add(judge == null ? new ServerJudge(id, row.server()) : judge);
        }
        servers = now;
        window.restart();
        whole.restart();
        usual.restart();
    }

    BackendVerdict judge(
            BackendStats row, List<ServerStats> rows, Moment moment, ServerPools join, Saturations saturated) {
        List<Judged> judged = new ArrayList<>(rows.size());
        Map<String, PoolScene> pools = new LinkedHashMap<>();
        var fast = window.fast();
        var slow = window.slow();
        List<Peer> peers = Peers.of(rows, i -> servers.get(i).lately());
        for (int i = 0; i < rows.size(); i++) {
            ServerStats server = rows.get(i);
            ServerJudge judge = servers.get(i);
            List<PoolTarget> behind = judge.behind(server, join);
            ServerVerdict verdict =
                    judge.judge(server, moment, behind, whole.fast(), whole.slow(), usual.share(), peers);
            judged.add(new Judged(server, verdict, behind, judge.minute()));
        }
        judged.sort(WORST_FIRST);
        Capacity capacity = Capacity.of(judged);
        for (Judged each : capacity.counted()) {
            for (PoolTarget pool : each.behind()) {
                PoolScene scene = moment.pools().get(pool.name());
                if (scene != null) {
                    pools.put(pool.name(), scene);
                }
            }
        }
        boolean http = row.counters().responses() != null && !moment.outdated();
        Traffic lately = http ? Attribution.ofBackend(fast) : null;
        Traffic longer = http ? Attribution.ofBackend(slow) : null;
        boolean failing = longer != null && longer.failed().total() > 0;
        List<Traffic> spans = failing ? Attribution.ofBackend(window.spans()) : List.of();
        Outcomes outcomes = http ? Outcomes.of(window, lately, longer, spans, usual.share()) : Outcomes.NONE;
        List<Finding> findings = Rules.look(new BackendScene(
                outcomes,
                capacity.claimedServing(),
                ScopeOf.peers(capacity.counted()),
                moment.requests().throughHaproxy(id.backend())));
        if (capacity.claimedServing() == 0) {
            overruling.anew();
        }
        Finding overruled =
                capacity.claimedServing() == 0 ? null : overruling.of(findings, moment.fresh() && !moment.outdated());
        return conclude(judged, capacity, findings, overruled, lately, pools, saturated);
    }

    private BackendVerdict conclude(
            List<Judged> judged,
            Capacity byServers,
            List<Finding> findings,
            @Nullable Finding overruled,
            @Nullable Traffic traffic,
            Map<String, PoolScene> pools,
            Saturations saturated) {
        boolean claims = byServers.claimedServing() > 0;
        Verdict byTheServers = worst(judged, byServers);
        String news = overruled == null || byTheServers == Verdict.FALSE_HEALTHY ? "" : overruled.text();
        Verdict verdict = overruled == null ? byTheServers : Verdict.FALSE_HEALTHY;
        Capacity capacity = overruled == null ? byServers : byServers.atMost(Overruling.real(overruled));
        Verdict decided = verdict;
        List<Judged> decisive = capacity.counted().stream()
                .filter(each -> each.verdict().verdict() == decided)
                .toList();
        Scope ofServers = ScopeOf.servers(capacity.counted(), saturated, usual.share());
        Scope scope = ofServers == null && !news.isEmpty() && capacity.claimedServing() > 1 ? Scope.SHARED : ofServers;
        WorkerUse workers = WorkerSums.use(pools.values());
        String sentence = BackendSentence.of(verdict, capacity, judged, decisive, scope, traffic, workers, news);
        return new BackendVerdict(
                id,
                verdict,
                scope,
                capacity.claimed(),
                capacity.claimedServing(),
                capacity.serving(),
                capacity.real(),
                WorkerSums.headroom(pools.values()),
                traffic,
                workers,
                sentence,
                findings.stream().map(each -> evidence(each, claims)).toList(),
                judged.stream().map(Judged::verdict).toList());
    }

    /** The worst of the servers that are claimed to serve, and of those claimed down that would; else of all that count. */
    private static Verdict worst(List<Judged> judged, Capacity capacity) {
        List<Judged> matter = capacity.counted().stream()
                .filter(each -> each.row().claimedServing() || each.verdict().verdict() == Verdict.FALSE_DOWN)
                .toList();
        if (matter.isEmpty()) {
            matter = capacity.counted().isEmpty() ? judged : capacity.counted();
        }
        return matter.stream()
                .map(each -> each.verdict().verdict())
                .min(Comparator.naturalOrder())
                .orElse(Verdict.HONEST);
    }

    private static Evidence evidence(Finding finding, boolean claims) {
        Says says = switch (finding.bearing()) {
            case NOT_SERVING, IMPAIRED, CONTESTED, DOUBT -> claims ? Says.CONTRADICTS : Says.SUPPORTS;
            case ENDANGERED, SERVED, WOULD_SERVE -> claims ? Says.SUPPORTS : Says.CONTRADICTS;
            case OUTDATED, BLIND, NOTE -> Says.CANNOT_TELL;
        };
        return new Evidence(finding.rule(), says, finding.text(), finding.numbers());
    }
}
