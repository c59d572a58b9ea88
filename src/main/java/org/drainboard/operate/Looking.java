package org.drainboard.operate;

import java.time.Duration;
import java.util.Set;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.Orders;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Standing;

/** One look at a server, past everything that is remembered: what is ordered and, where it matters, what runs. */
sealed interface Looking {
    /**
     * The server as it is.
     *
     * @param sessions those on the server, by HAProxy's own names; empty where the action is not about them
     */
    record At(Seen seen, Set<String> sessions) implements Looking {}

    /** HAProxy does not have the server. */
    record Gone(long pid) implements Looking {}

    /** The look did not succeed. */
    record Blind(String why) implements Looking {}

    static Looking at(RuntimeApi api, Action action, Duration deadline) {
        ServerId server = action.server();
        return switch (api.orders(server.backend().backend(), deadline)) {
            case Answer.Failed<Orders> failed -> new Blind(failed.failure().message());
            case Answer.Got<Orders> got -> {
                long pid = got.value().process().pid();
                Standing standing = got.value().servers().get(server.server());
                yield standing == null ? new Gone(pid) : withSessions(api, action, new Seen(pid, standing), deadline);
            }
        };
    }

    private static Looking withSessions(RuntimeApi api, Action action, Seen seen, Duration deadline) {
        if (!(action.change() instanceof Change.ShutdownSessions)) {
            return new At(seen, Set.of());
        }
        ServerId server = action.server();
        return switch (api.sessions(server.backend().backend(), server.server(), deadline)) {
            case Answer.Failed<Set<String>> failed -> new Blind(failed.failure().message());
            case Answer.Got<Set<String>> got -> new At(seen, got.value());
        };
    }
}
