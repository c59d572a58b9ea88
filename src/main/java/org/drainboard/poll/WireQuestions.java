package org.drainboard.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.drainboard.fpm.StatusPage;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.probe.LadderProbe;
import org.drainboard.probe.RequestProbe;
import org.drainboard.transport.Transport;

/** Asks the real targets. */
final class WireQuestions implements Questions {
    private final Transport transport;
    private final LadderProbe ladders;
    private final RequestProbe requests;
    private final Duration deadline;

    /**
     * Asks by {@code transport}.
     *
     * @param clock says when a rung was asked
     * @param deadline for each exchange with HAProxy and each page, and for all rungs of a ladder together
     */
    WireQuestions(Transport transport, InstantSource clock, Duration deadline) {
        this.transport = transport;
        this.ladders = new LadderProbe(transport, clock);
        this.requests = new RequestProbe(transport);
        this.deadline = deadline;
    }

    @Override
    public Asking<ProxySnapshot> proxy(ProxyTarget proxy) {
        RuntimeApi api = new RuntimeApi(transport, proxy);
        return () -> api.read(deadline);
    }

    @Override
    public Asking<PoolStatus> pool(PoolTarget pool) {
        StatusPage page = new StatusPage(transport, pool);
        return () -> page.read(deadline);
    }

    @Override
    public Ladder ladder(PoolTarget pool, Optional<String> full) {
        return full.map(reason -> ladders.connectOnly(pool, deadline, reason))
                .orElseGet(() -> ladders.climb(pool, deadline));
    }

    @Override
    public RequestResult request(Errand errand) {
        return switch (errand.to()) {
            case Errand.ToPool(PoolTarget pool) -> requests.askPool(errand.check(), pool);
            case Errand.ToServer(String address, List<PoolTarget> _) -> requests.askServer(errand.check(), address);
            case Errand.ToFrontend _ -> requests.askFrontend(errand.check());
        };
    }
}
