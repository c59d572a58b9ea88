package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.rules.Finding;
import org.drainboard.verdict.rules.Outcomes;
import org.drainboard.verdict.rules.Peer;
import org.drainboard.verdict.rules.PoolScene;
import org.drainboard.verdict.rules.Rules;
import org.drainboard.verdict.rules.Scene;
import org.drainboard.verdict.window.ClaimWatch;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.Tally;
import org.drainboard.verdict.window.TrafficWindow;
import org.jspecify.annotations.Nullable;

/** Judges one server, with a window of its own. An order or another claim starts the window and the verdict anew. */
final class ServerJudge {
    private final ServerId id;
    private final TrafficWindow window = new TrafficWindow();
    private final ClaimWatch claims = new ClaimWatch();
    private final Settling settling = new Settling();
    private @Nullable AdminState admin;
    private @Nullable Claim claim;
    private @Nullable Traffic minute;
    private @Nullable List<PoolTarget> behind;
    private String address = "";

    ServerJudge(BackendId backend, String server) {
        id = new ServerId(backend, server);
    }

    /** Takes the server's row of a reading that was not seen before. */
    void observe(ServerStats row, Moment moment) {
        if (!row.admin().equals(admin) || row.claim() != claim) {
            window.restart();
            settling.anew();
        }
        claims.observe(moment.at(), row);
        admin = row.admin();
        claim = row.claim();
        window.observe(moment.at(), Tally.of(row));
    }

    String name() {
        return id.server();
    }

    /** The pools behind it; looked up anew when its address changes. */
    List<PoolTarget> behind(ServerStats row, ServerPools join) {
        List<PoolTarget> known = behind;
        if (known == null || !row.address().equals(address)) {
            known = join.behind(row);
            behind = known;
            address = row.address();
        }
        return known;
    }

    /** Its last 10 s, or null before two readings. */
    @Nullable Flow lately() {
        return window.fast();
    }

    /**
     * @param fast the backend's last 10 s, to share out what HAProxy answered in place of its servers
     * @param slow its last 60 s
     * @param usual the share of the backend's requests that usually fails
     * @param peers all servers of the backend that are claimed to serve, for comparison
     */
    ServerVerdict judge(
            ServerStats row,
            Moment moment,
            List<PoolTarget> behind,
            @Nullable Flow fast,
            @Nullable Flow slow,
            double usual,
            List<Peer> peers) {
        List<PoolScene> pools = new ArrayList<>(behind.size());
        for (PoolTarget pool : behind) {
            PoolScene scene = moment.pools().get(pool.name());
            if (scene != null) {
                pools.add(scene);
            }
        }
        boolean http = row.counters().responses() != null && !moment.outdated();
        Traffic lately = http ? Attribution.ofServer(window.fast(), fast) : null;
        Traffic longer = http ? Attribution.ofServer(window.slow(), slow) : null;
        minute = longer;
        boolean failing = longer != null && longer.failed().total() > 0;
        List<Traffic> spans = failing ? Attribution.ofServer(window.spans(), fast, slow) : List.of();
        Scene scene = new Scene(
                row,
                moment.age(),
                moment.limit(),
                moment.problem(),
                moment.outdated() ? Outcomes.NONE : Outcomes.of(window, lately, longer, spans, usual),
                claims.until(moment.at()),
                peers,
                pools,
                moment.requests().of(row, pools),
                moment.requests().webServer(row));
        List<Finding> findings = Rules.look(scene);
        Weighed shown = settling.settle(Weighing.weigh(row, findings), moment.fresh(), moment.outdated());
        List<Evidence> evidence = new ArrayList<>(findings.size());
        for (Finding each : findings) {
            evidence.add(new Evidence(each.rule(), Weighing.says(each, row), each.text(), each.numbers()));
        }
        return new ServerVerdict(
                id,
                shown.verdict(),
                row.claim(),
                row.check().depth(),
                row.admin(),
                shown.reality(),
                shown.real(),
                WorkerSums.headroom(pools),
                lately,
                WorkerSums.use(pools),
                shown.sentence(),
                evidence);
    }

    /** What its requests got in the last 60 s, by the latest judgement. */
    @Nullable Traffic minute() {
        return minute;
    }
}
