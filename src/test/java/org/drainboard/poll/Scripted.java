package org.drainboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Answers as a test says: by default every target is well. */
final class Scripted implements Questions {
    final Map<ProxyTarget, Asking<ProxySnapshot>> proxies = new ConcurrentHashMap<>();
    final AtomicInteger sent = new AtomicInteger();
    volatile PoolStatus status = Samples.status(ProcessManager.STATIC, WorkerState.IDLE);

    @Override
    public Asking<ProxySnapshot> proxy(ProxyTarget proxy) {
        return () -> proxies.getOrDefault(proxy, Samples::snapshot).ask();
    }

    @Override
    public Asking<PoolStatus> pool(PoolTarget pool) {
        return () -> status;
    }

    @Override
    public Ladder ladder(PoolTarget pool, Optional<String> full) {
        RungResult connect = new RungResult.Passed(Rung.CONNECT, Duration.ZERO, Instant.EPOCH);
        if (full.isPresent()) {
            return new Ladder(List.of(connect, new RungResult.NotAsked(Rung.HANDSHAKE, full.get())));
        }
        sent.incrementAndGet();
        return new Ladder(List.of(connect, new RungResult.Passed(Rung.HANDSHAKE, Duration.ZERO, Instant.EPOCH)));
    }

    @Override
    public RequestResult request(Errand errand) {
        sent.incrementAndGet();
        return new RequestResult.Answered(200);
    }
}
