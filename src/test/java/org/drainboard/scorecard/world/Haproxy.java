package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/**
 * One backend of HAProxy: {@code timeout connect 2s}, {@code timeout server 5s}, {@code retries 2}, L4 checks.
 * Nothing is counted of a response until its stream ends.
 */
final class Haproxy {
    static final long TIMEOUT_SERVER = 5 * SECOND;

    final Timeline timeline;
    final Balance balance;
    final boolean retryOn;
    final AccessLog log;
    private final List<Server> servers;
    private final ArrayDeque<Attempt> waiting = new ArrayDeque<>();
    private final Event sweep = new Event() {
        @Override
        void happen() {
            sweep();
        }
    };
    private boolean sweeping;

    /** The backend's row of the present process. */
    Row row = new Row();

    private long pid = 2_116;
    private long startedAt = -3_600 * SECOND;

    /** @param retryOn {@code retry-on conn-failure empty-response response-timeout} and {@code option redispatch} */
    Haproxy(Timeline timeline, Balance balance, boolean retryOn, AccessLog log) {
        this.timeline = timeline;
        this.balance = balance;
        this.retryOn = retryOn;
        this.log = log;
        this.servers = balance.servers();
    }

    List<Server> servers() {
        return servers;
    }

    /** A request was sent; it is answered by then or fails. */
    void awaits(Attempt attempt) {
        attempt.deadline = timeline.now() + TIMEOUT_SERVER;
        waiting.add(attempt);
        if (!sweeping) {
            sweeping = true;
            timeline.at(attempt.deadline, sweep);
        }
    }

    /** The old process ends its streams with its own counters; the new one begins with nothing. */
    void reload() {
        pid += 2;
        startedAt = timeline.now();
        row = new Row();
        for (Server server : servers) {
            server.row = new Row();
            server.check.health().restart();
            server.drain(false, timeline.now());
        }
    }

    void clearCounters() {
        row.clear();
        servers.forEach(server -> server.row.clear());
    }

    ProxySnapshot seen() {
        long now = timeline.now();
        List<ServerStats> rows = new ArrayList<>(servers.size());
        int usable = 0;
        for (Server server : servers) {
            rows.add(server.seen(now));
            usable += server.check.health().up() ? 1 : 0;
        }
        BackendStats backend = new BackendStats(
                Site.BACKEND, Mode.HTTP, usable > 0 ? "UP" : "DOWN", usable, usable, 0, row.load(null), row.counters());
        ProxyProcess process =
                new ProxyProcess(pid, "2.6.12", Duration.ofSeconds((now - startedAt) / SECOND), Site.HAPROXY);
        return new ProxySnapshot(process, List.of(), List.of(backend), rows);
    }

    /** All wait equally long, so the first to be sent is the first to time out. */
    private void sweep() {
        sweeping = false;
        @Nullable Attempt first = waiting.peek();
        while (first != null && (first.settled() || first.deadline <= timeline.now())) {
            waiting.remove();
            if (!first.settled()) {
                first.timedOut();
            }
            first = waiting.peek();
        }
        if (first != null && !sweeping) {
            sweeping = true;
            timeline.at(first.deadline, sweep);
        }
    }
}
