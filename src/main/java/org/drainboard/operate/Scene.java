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
 * @param emptied other backends in use whose every server in use is such a follower
 * @param backend the verdict on the backend, or null when there is none
 * @param age of HAProxy's reading
 * @param fresh whether the latest exchange with HAProxy succeeded
 */
record Scene(
        Action action,
        Side server,
        List<Side> others,
        List<String> followers,
        List<String> emptied,
        @Nullable BackendVerdict backend,
        Duration age,
        boolean fresh) {
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
        emptied = List.copyOf(emptied);
    }

    /** The scene, or empty when the process has no such server. */
    static Optional<Scene> of(
            Action action, Judgement latest, Reading<ProxySnapshot> reading, ProxySnapshot fleet, Duration age) {
        ServerId id = action.server();
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
        Set<String> followers = followers(id.runtimeName(), fleet.servers());
        List<String> emptied = fleet.servers().stream()
                .filter(stats -> stats.claimedServing()
                        && !stats.backend().equals(id.backend().backend()))
                .collect(Collectors.groupingBy(ServerStats::backend, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().stream().allMatch(stats -> followers.contains(name(stats))))
                .map(Map.Entry::getKey)
                .toList();
        boolean fresh = reading.problem().isEmpty();
        return sides.getOrDefault(true, List.of()).stream()
                .findFirst()
                .map(server -> new Scene(
                        action,
                        server,
                        sides.getOrDefault(false, List.of()),
                        List.copyOf(followers),
                        emptied,
                        backend.orElse(null),
                        age,
                        fresh));
    }

    private static Set<String> followers(String leader, List<ServerStats> servers) {
        Set<String> found = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ServerStats stats : servers) {
                String tracked = stats.tracked();
                more |= tracked != null
                        && (tracked.equals(leader) || found.contains(tracked))
                        && !name(stats).equals(leader)
                        && found.add(name(stats));
            }
        }
        return found;
    }

    private static String name(ServerStats stats) {
        return stats.backend() + "/" + stats.server();
    }

    /** Whether the action takes the server out of use. */
    boolean takesOut() {
        return switch (action.state()) {
            case DRAIN, MAINT -> server.inUse();
            case READY -> false;
        };
    }

    boolean orders(ServerState state) {
        return action.state() == state;
    }

    /** The others that stay in use: those that follow the server go with it. */
    List<Side> othersInUse() {
        return others.stream()
                .filter(Side::inUse)
                .filter(other -> !followers.contains(name(other.stats())))
                .toList();
    }
}
