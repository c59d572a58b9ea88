package org.drainboard.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.drainboard.fpm.StatusPage;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.probe.LadderProbe;
import org.drainboard.probe.RequestProbe;
import org.drainboard.probe.WebServerProbe;
import org.drainboard.transport.Transport;

/** Asks the real targets. */
final class WireQuestions implements Questions {
    private final Transport transport;
    private final LadderProbe ladders;
    private final WebServerProbe webServers;
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
        this.webServers = new WebServerProbe(transport, clock);
        this.requests = new RequestProbe(transport);
        this.deadline = deadline;
    }

    @Override
    public Asking<ProxySnapshot> proxy(ProxyTarget proxy) {
        RuntimeApi api = new RuntimeApi(transport, proxy);
        return _ -> api.read(deadline);
    }

    @Override
    public Asking<PoolStatus> page(PoolTarget pool, Duration patience) {
        StatusPage page = new StatusPage(transport, pool);
        return _ -> page.read(deadline, patience);
    }

    @Override
    public Ladder climb(PoolTarget pool, Gate.Pass pass) {
        return ladders.climb(pool, deadline);
    }

    @Override
    public RungResult connect(PoolTarget pool) {
        return ladders.connect(pool, deadline);
    }

    @Override
    public Ladder climb(WebServer server, Gate.Pass pass) {
        return webServers.climb(server, deadline);
    }

    @Override
    public Ladder leaveOut(WebServer server, String reason) {
        return WebServerProbe.leaveOut(reason);
    }

    @Override
    public RequestResult request(Errand errand, Gate.Pass pass) {
        return switch (errand.to()) {
            case Errand.ToPool(PoolTarget pool) -> requests.askPool(errand.check(), pool);
            case Errand.ToServer(String address, List<PoolTarget> _) -> requests.askServer(errand.check(), address);
            case Errand.ToFrontend _ -> requests.askFrontend(errand.check());
        };
    }
}
