package org.drainboard.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.verdict.agreement.Disagreements;
import org.drainboard.verdict.rules.PoolScene;

/** Judges one environment; servers and pools are joined within it only. */
final class EnvironmentJudge {
    private final Environment environment;
    private final PoolScenes pools;
    private final Map<ProxyId, ProxyJudge> proxies = new LinkedHashMap<>();

    private final RequestRuns runs = new RequestRuns();
    private final Disagreements disagreements;

    EnvironmentJudge(Environment environment, PollSettings poll) {
        this.environment = environment;
        Duration limit = poll.deadline().plus(poll.every().multipliedBy(2));
        disagreements = new Disagreements(environment, limit);
        ServerPools join = new ServerPools(environment);
        pools = new PoolScenes(environment, join, limit);
        environment.proxies().forEach(proxy -> {
            ProxyId id = new ProxyId(environment.name(), proxy.name());
            proxies.put(id, new ProxyJudge(id, join, limit));
        });
    }

    List<BackendVerdict> judge(Round round) {
        Map<String, PoolScene> scenes = pools.of(round);
        Saturations saturated = Saturations.of(scenes.values());
        OurRequests requests = new OurRequests(environment, round, runs);
        List<BackendVerdict> verdicts = new ArrayList<>();
        proxies.forEach((id, judge) -> {
            Reading<ProxySnapshot> reading = round.proxies().get(id);
            if (reading != null) {
                verdicts.addAll(judge.judge(reading, round.at(), scenes, saturated, requests));
            }
        });
        return verdicts;
    }

    /** What its HAProxies say differently of the same servers; asked once a round, with the verdicts of that round. */
    List<Disagreement> compare(Round round, List<BackendVerdict> verdicts) {
        return disagreements.of(round, verdicts);
    }
}
