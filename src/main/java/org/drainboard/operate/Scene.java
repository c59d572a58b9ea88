package org.drainboard.operate;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the guard looks at: the server in question and the others of its backend, each as HAProxy shows it and as it was
 * judged.
 *
 * @param followers servers anywhere in the process that track the server in question, themselves or through others, as
 *     backend/server; they go where it goes
 * @param leaving all that go out of use when it does: itself, its followers, and those that are proposed with it
 * @param emptied other backends in use whose every server in use is such a follower
 * @param backend the verdict on the backend, or null when there is none
 * @param age of HAProxy's reading
 * @param fresh whether the latest exchange with HAProxy succeeded
 * @param pid of the HAProxy process that was read
 * @param foreign what somebody else changed on the server lately, or null
 */
record Scene(
        Proposal proposal,
        Side server,
        List<Side> others,
        List<String> followers,
        Set<String> leaving,
        List<String> emptied,
        @Nullable BackendVerdict backend,
        Duration age,
        boolean fresh,
        long pid,
        History.@Nullable ForeignChange foreign) {
    private static final Interval ANYTHING = new Interval(0.5, 0, 1);

    /** A server from both sides; without a verdict nothing is known of what its requests get. */
    record Side(ServerStats stats, @Nullable ServerVerdict verdict) {
        String name() {
            return stats.server();
        }

        boolean inUse() {
            return stats.claimedServing();
        }

        Reality reality() {
            return verdict == null ? Reality.UNKNOWN : verdict.reality();
        }

        Interval real() {
            return verdict == null ? ANYTHING : verdict.real();
        }

        boolean serves() {
            return switch (reality()) {
                case SERVING, IMPAIRED -> true;
                case NOT_SERVING, UNKNOWN -> false;
            };
        }

        boolean is(Verdict wanted) {
            return verdict != null && verdict.verdict() == wanted;
        }
    }

    Scene {
        others = List.copyOf(others);
        followers = List.copyOf(followers);
        leaving = Set.copyOf(leaving);
        emptied = List.copyOf(emptied);
    }

    /**
     * The scene, or empty when the process has no such server.
     *
     * @param together servers that go out with it, so that nobody counts on them
     */
    static Optional<Scene> of(
            Proposal proposal,
            Set<ServerId> together,
            Judgement latest,
            Reading<ProxySnapshot> reading,
            ProxySnapshot fleet,
            Duration age,
            History.@Nullable ForeignChange foreign) {
        ServerId id = proposal.action().server();
        Optional<BackendVerdict> backend = latest.backends().stream()
                .filter(verdict -> verdict.id().equals(id.backend()))
                .findFirst();
        Map<String, ServerVerdict> verdicts = new HashMap<>();
        backend.ifPresent(found ->
                found.servers().forEach(verdict -> verdicts.put(verdict.id().server(), verdict)));
        Map<Boolean, List<Side>> sides = fleet.servers().stream()
                .filter(stats -> stats.backend().equals(id.backend().backend()))
                .map(stats -> new Side(stats, verdicts.get(stats.server())))
                .collect(Collectors.partitioningBy(side -> side.name().equals(id.server())));
        Set<String> followers = followers(Set.of(id.runtimeName()), fleet.servers());
        Set<String> leaving = leaving(id, together, fleet.servers());
        List<String> emptied = fleet.servers().stream()
                .filter(stats -> stats.claimedServing()
                        && !stats.backend().equals(id.backend().backend()))
                .collect(Collectors.groupingBy(ServerStats::backend, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().stream().anyMatch(stats -> followers.contains(name(stats)))
                        && each.getValue().stream().allMatch(stats -> leaving.contains(name(stats))))
                .map(Map.Entry::getKey)
                .toList();
        boolean fresh = reading.problem().isEmpty();
        return sides.getOrDefault(true, List.of()).stream()
                .findFirst()
                .map(server -> new Scene(
                        proposal,
                        server,
                        sides.getOrDefault(false, List.of()),
                        List.copyOf(followers),
                        leaving,
                        emptied,
                        backend.orElse(null),
                        age,
                        fresh,
                        fleet.process().pid(),
                        foreign));
    }

    /** All that go out: the server, those that go with it, and the followers of each. */
    private static Set<String> leaving(ServerId id, Set<ServerId> together, List<ServerStats> servers) {
        Set<String> leaders = new LinkedHashSet<>(Set.of(id.runtimeName()));
        together.stream()
                .filter(other -> other.backend().proxy().equals(id.backend().proxy()))
                .forEach(other -> leaders.add(other.runtimeName()));
        leaders.addAll(followers(leaders, servers));
        return leaders;
    }

    private static Set<String> followers(Set<String> leaders, List<ServerStats> servers) {
        Set<String> found = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ServerStats stats : servers) {
                String tracked = stats.tracked();
                more |= tracked != null
                        && (leaders.contains(tracked) || found.contains(tracked))
                        && !leaders.contains(name(stats))
                        && found.add(name(stats));
            }
        }
        return found;
    }

    private static String name(ServerStats stats) {
        return stats.backend() + "/" + stats.server();
    }

    Action action() {
        return proposal.action();
    }

    /** Whether the action takes the server out of use. */
    boolean takesOut() {
        return server.inUse() && action().change().takesOut(initialWeight());
    }

    /** Whether the action may give a server traffic that has none. */
    boolean putsIn() {
        return !server.inUse()
                && switch (action().change()) {
                    case Change.State(ServerState state) -> state == ServerState.READY;
                    case Change.SetWeight(Weight weight) ->
                        server.stats().weight() == 0 && weight.of(initialWeight()) > 0;
                    case Change.HealthCheck(boolean enable) -> !enable;
                    case Change.ShutdownSessions _, Change.AgentCheck _ -> false;
                };
    }

    boolean orders(ServerState state) {
        return action().change().orders(state);
    }

    int initialWeight() {
        return server.stats().standing().initialWeight();
    }

    /** Its weight once the action is done; zero when it is out of use. */
    int weightAfter() {
        int now = server.inUse() ? server.stats().weight() : 0;
        return switch (action().change()) {
            case Change.State(ServerState state)
            when state == ServerState.READY ->
                Math.max(now, server.stats().standing().weight());
            case Change.State _ -> 0;
            case Change.SetWeight(Weight weight) -> server.inUse() || putsIn() ? weight.of(initialWeight()) : 0;
            case Change.ShutdownSessions _, Change.HealthCheck _, Change.AgentCheck _ -> now;
        };
    }

    /** The share of the server's traffic that goes to others afterwards, 0 to 1. */
    double moved() {
        int now = server.inUse() ? server.stats().weight() : 0;
        return now == 0 ? 0 : Math.max(0, 1 - weightAfter() / (double) now);
    }

    /** The others that stay in use. */
    List<Side> othersInUse() {
        return others.stream()
                .filter(Side::inUse)
                .filter(other -> !leaving.contains(name(other.stats())))
                .toList();
    }

    /** Whether nothing would change. */
    boolean already() {
        return action().change() instanceof Change.ShutdownSessions
                ? server.stats().load().sessions() == 0
                : action().change().shows(server.stats().standing());
    }
}
