package org.drainboard.operate;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.Orders;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Standing;

/**
 * A look at a server, past everything that is remembered: what is ordered and, where it matters, what runs. It is two
 * looks in a row, each on connections of its own, that must show the same: one wrong byte in one answer, a 0 that became
 * an 8, would otherwise show an order that is not in force.
 */
sealed interface Looking {
    /**
     * The server as it is.
     *
     * @param sessions those on the server in either of the two looks, by HAProxy's own names; empty where the action is
     *     not about them
     * @param orders for all servers of its backend, by name
     */
    record At(Seen seen, Set<String> sessions, Map<String, Standing> orders) implements Looking {}

    /** HAProxy does not have the server. */
    record Gone(long pid) implements Looking {}

    /** The look did not succeed. */
    record Blind(String why) implements Looking {}

    /**
     * Looks twice.
     *
     * @param deadline of one exchange
     */
    static Looking at(RuntimeApi api, Action action, Duration deadline) {
        Looking first = once(api, action, deadline);
        return first instanceof Blind ? first : first.confirmedBy(once(api, action, deadline));
    }

    private Looking confirmedBy(Looking second) {
        if (second instanceof Blind) {
            return second;
        }
        if (this instanceof At first
                && second instanceof At later
                && first.seen().equals(later.seen())) {
            return new At(later.seen(), union(first.sessions(), later.sessions()), later.orders());
        }
        return this instanceof Gone && equals(second)
                ? this
                : new Blind("two looks in a row did not show the same (" + words() + ", then " + second.words()
                        + "): either it is being changed, or the answers are garbled on their way");
    }

    private String words() {
        return switch (this) {
            case At(Seen seen, Set<String> _, Map<String, Standing> _) ->
                Words.of(seen.standing()) + " in process " + seen.pid();
            case Gone(long pid) -> "no such server in process " + pid;
            case Blind(String why) -> why;
        };
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Looking once(RuntimeApi api, Action action, Duration deadline) {
        ServerId server = action.server();
        return switch (api.orders(server.backend().backend(), deadline)) {
            case Answer.Failed<Orders> failed -> new Blind(failed.failure().message());
            case Answer.Got<Orders> got -> {
                long pid = got.value().process().pid();
                Standing standing = got.value().servers().get(server.server());
                yield standing == null
                        ? new Gone(pid)
                        : withSessions(
                                api,
                                action,
                                new At(
                                        new Seen(pid, standing),
                                        Set.of(),
                                        got.value().servers()),
                                deadline);
            }
        };
    }

    private static Looking withSessions(RuntimeApi api, Action action, At seen, Duration deadline) {
        if (!(action.change() instanceof Change.ShutdownSessions)) {
            return seen;
        }
        ServerId server = action.server();
        return switch (api.sessions(server.backend().backend(), server.server(), deadline)) {
            case Answer.Failed<Set<String>> failed -> new Blind(failed.failure().message());
            case Answer.Got<Set<String>> got -> new At(seen.seen(), got.value(), seen.orders());
        };
    }
}
