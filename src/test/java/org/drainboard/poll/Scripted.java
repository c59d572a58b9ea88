package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;

/** Answers as a test says: by default every target is well. */
final class Scripted implements Questions {
    final Map<ProxyTarget, Asking<ProxySnapshot>> proxies = new ConcurrentHashMap<>();
    volatile RequestResult answer = new RequestResult.Answered(200);
    final AtomicInteger sent = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger connects = new AtomicInteger();
    final Map<PoolTarget, Asking<PoolStatus>> pages = new ConcurrentHashMap<>();
    volatile PoolStatus status = Samples.status(ProcessManager.STATIC, WorkerState.IDLE);

    @Override
    public Asking<ProxySnapshot> proxy(ProxyTarget proxy) {
        return leave -> proxies.getOrDefault(proxy, _ -> Samples.snapshot()).ask(leave);
    }

    @Override
    public Asking<PoolStatus> page(PoolTarget pool, Duration patience) {
        return leave -> pages.getOrDefault(pool, _ -> status).ask(leave);
    }

    @Override
    public Ladder climb(PoolTarget pool, Gate.Pass pass) {
        sent.incrementAndGet();
        return new Ladder(List.of(connect(pool), new RungResult.Passed(Rung.HANDSHAKE, Duration.ZERO, Instant.EPOCH)));
    }

    @Override
    public RungResult connect(PoolTarget pool) {
        connects.incrementAndGet();
        return new RungResult.Passed(Rung.CONNECT, Duration.ZERO, Instant.EPOCH);
    }

    @Override
    public Ladder climb(WebServer server, Gate.Pass pass) {
        sent.incrementAndGet();
        return new Ladder(List.of(new RungResult.Passed(Rung.WEB_SERVER, Duration.ZERO, Instant.EPOCH)));
    }

    @Override
    public Ladder leaveOut(WebServer server, String reason) {
        return new Ladder(List.of(new RungResult.NotAsked(Rung.WEB_SERVER, reason)));
    }

    @Override
    public RequestResult request(Errand errand, Gate.Pass pass) {
        sent.incrementAndGet();
        requests.incrementAndGet();
        return answer;
    }
}
