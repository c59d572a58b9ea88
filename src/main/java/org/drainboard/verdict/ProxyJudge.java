package org.drainboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/**
 * Judges the backends of one HAProxy. A reload (new pid, or a smaller uptime) starts everything about it anew, and so does
 * a clock that was set back: the windows would take no reading until it has caught up.
 */
final class ProxyJudge {
    private final ProxyId id;
    private final ServerPools join;
    private final Duration limit;
    private Map<String, BackendJudge> backends = new HashMap<>();
    private @Nullable Instant last;
    private @Nullable ProxyProcess process;

    /** @param limit how old a reading may be to judge by it */
    ProxyJudge(ProxyId id, ServerPools join, Duration limit) {
        this.id = id;
        this.join = join;
        this.limit = limit;
    }

    List<BackendVerdict> judge(
            Reading<ProxySnapshot> reading,
            Instant now,
            Map<String, PoolScene> pools,
            Saturations saturated,
            OurRequests requests) {
        ProxySnapshot snapshot = reading.latest().orElse(null);
        if (snapshot == null) {
            return List.of();
        }
        boolean fresh = !reading.since().equals(last);
        Moment moment = new Moment(
                id,
                reading.since(),
                fresh,
                Duration.between(reading.since(), now).abs(),
                limit,
                reading.problem().orElse(null),
                pools,
                requests);
        Map<String, List<ServerStats>> servers = new LinkedHashMap<>();
        snapshot.servers()
                .forEach(server -> servers.computeIfAbsent(server.backend(), _ -> new ArrayList<>())
                        .add(server));
        if (fresh) {
            observe(snapshot, servers, moment);
        }
        List<BackendVerdict> verdicts = new ArrayList<>(snapshot.backends().size());
        for (BackendStats backend : snapshot.backends()) {
            BackendJudge judge = backends.get(backend.name());
            if (judge != null) {
                List<ServerStats> rows = servers.getOrDefault(backend.name(), List.of());
                verdicts.add(judge.judge(backend, rows, moment, join, saturated));
            }
        }
        return verdicts;
    }

    private void observe(ProxySnapshot snapshot, Map<String, List<ServerStats>> servers, Moment moment) {
        ProxyProcess before = process;
        boolean reloaded = before != null
                && (before.pid() != snapshot.process().pid()
                        || snapshot.process().uptime().compareTo(before.uptime()) < 0);
        if (reloaded || (last != null && moment.at().isBefore(last))) {
            backends = new HashMap<>();
        }
        last = moment.at();
        process = snapshot.process();
        Map<String, BackendJudge> now = HashMap.newHashMap(snapshot.backends().size());
        for (BackendStats backend : snapshot.backends()) {
            BackendJudge known = backends.get(backend.name());
            BackendJudge judge = known == null ? new BackendJudge(new BackendId(id, backend.name())) : known;
            judge.observe(backend, servers.getOrDefault(backend.name(), List.of()), moment);
            now.put(backend.name(), judge);
        }
        backends = now;
    }
}
