package org.drainboard.view.fleet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/** Turns a judgement into what the rows show. Pure, and run away from the JavaFX thread. */
final class Digest {
    private final Map<BackendId, Load> backendLoads = new HashMap<>();
    private final Map<ServerId, Load> serverLoads = new HashMap<>();
    /** Called up, and not checked since they were made ready. */
    private final Set<ServerId> unchecked = new HashSet<>();

    private final Disputes disputes;
    private final Ages ages;
    private final boolean oneProxy;

    private Digest(Judgement judgement, String environment) {
        Round round = judgement.round();
        disputes = new Disputes(judgement, environment);
        ages = new Ages(round);
        List<ProxyId> proxies = round.proxies().keySet().stream()
                .filter(proxy -> proxy.environment().equals(environment))
                .toList();
        oneProxy = proxies.size() < 2;
        for (ProxyId proxy : proxies) {
            Reading<ProxySnapshot> reading = round.proxies().get(proxy);
            if (reading != null) {
                reading.latest().ifPresent(snapshot -> index(proxy, snapshot));
            }
        }
    }

    /** The blocks of one environment, in the judgement's order. */
    static List<Block> of(Judgement judgement, String environment) {
        Digest digest = new Digest(judgement, environment);
        return judgement.backends().stream()
                .filter(verdict -> verdict.id().proxy().environment().equals(environment))
                .map(digest::block)
                .toList();
    }

    private void index(ProxyId proxy, ProxySnapshot snapshot) {
        for (BackendStats stats : snapshot.backends()) {
            backendLoads.put(new BackendId(proxy, stats.name()), stats.load());
        }
        for (ServerStats stats : snapshot.servers()) {
            ServerId id = new ServerId(new BackendId(proxy, stats.backend()), stats.server());
            serverLoads.put(id, stats.load());
            if (stats.upUnchecked()) {
                unchecked.add(id);
            }
        }
    }

    private Block block(BackendVerdict verdict) {
        RowFacts backend = facts(
                new RowKey.Backend(verdict.id()),
                new Seen(
                        verdict.id(),
                        verdict.id().backend(),
                        claimed(verdict),
                        backendLoads.get(verdict.id()),
                        verdict.traffic(),
                        verdict.workers(),
                        gap(verdict.claimed(), verdict.real()),
                        verdict.sentence()),
                verdict.verdict());
        return new Block(backend, verdict.servers().stream().map(this::server).toList(), verdict);
    }

    private RowFacts server(ServerVerdict verdict) {
        return facts(
                new RowKey.Server(verdict.id()),
                new Seen(
                        verdict.id().backend(),
                        verdict.id().server(),
                        claimed(verdict),
                        serverLoads.get(verdict.id()),
                        verdict.traffic(),
                        verdict.workers(),
                        gap(share(verdict.claim()), verdict.real()),
                        verdict.sentence()),
                verdict.verdict());
    }

    /** What backends and servers have in common. */
    private record Seen(
            BackendId of,
            String name,
            Claimed claimed,
            @Nullable Load load,
            @Nullable Traffic traffic,
            @Nullable WorkerUse workers,
            @Nullable Double gap,
            String sentence) {}

    private RowFacts facts(RowKey key, Seen seen, org.drainboard.model.verdict.Verdict verdict) {
        BackendId id = seen.of;
        boolean backend = key instanceof RowKey.Backend;
        String haproxy = oneProxy || !backend ? null : Plain.line(id.proxy().haproxy());
        int disputed = disputes.about(key);
        Load load = seen.load;
        WorkerUse use = seen.workers;
        return new RowFacts(
                key,
                new Name(Plain.line(seen.name), haproxy, backend ? Name.Twig.CLOSED : Name.Twig.LEAF, backend ? 0 : 1),
                verdict,
                disputed > 0 ? seen.claimed.disputed() : seen.claimed,
                Served.of(seen.traffic),
                seen.traffic == null ? null : seen.traffic.perSecond(),
                Working.of(use),
                seen.gap,
                load == null ? null : load.sessions(),
                new Queue(load == null ? null : load.queue(), use == null ? null : use.listenQueue()),
                ages.of(id.proxy(), use),
                Plain.line(seen.sentence),
                disputed);
    }

    private static Claimed claimed(BackendVerdict verdict) {
        List<ServerVerdict> counted = verdict.servers().stream()
                .filter(server -> switch (server.claim()) {
                    case DRAIN, MAINT -> false;
                    case UP, DOWN, NO_CHECK -> true;
                })
                .toList();
        CheckDepth shallowest = (counted.isEmpty() ? verdict.servers() : counted)
                .stream().map(ServerVerdict::depth).min(CheckDepth::compareTo).orElse(CheckDepth.NONE);
        String words = counted.isEmpty()
                ? "none in use"
                : verdict.claimedServing() + " of " + Claimed.counted(verdict) + " up";
        return new Claimed(words, shallowest, verdict.claimed(), Claimed.withdrawn(verdict));
    }

    private Claimed claimed(ServerVerdict verdict) {
        String words =
                verdict.claim() == Claim.NO_CHECK ? "UP" : verdict.claim().name();
        boolean hidden = verdict.claim() == Claim.DOWN
                && (verdict.admin().drain() || verdict.admin().maint());
        String ordered = verdict.admin().maint() ? "maint" : "drain";
        if (unchecked.contains(verdict.id())) {
            return new Claimed(words + ", unchecked", verdict.depth(), share(verdict.claim()), "");
        }
        return new Claimed(hidden ? words + ", " + ordered : words, verdict.depth(), share(verdict.claim()), "");
    }

    private static double share(Claim claim) {
        return switch (claim) {
            case UP, NO_CHECK -> 1;
            case DOWN, DRAIN, MAINT -> 0;
        };
    }

    private static @Nullable Double gap(double claimed, Interval real) {
        boolean known = real.high() - real.low() < 1;
        return known ? (Double) Math.max(0, claimed - real.value()) : null;
    }
}
