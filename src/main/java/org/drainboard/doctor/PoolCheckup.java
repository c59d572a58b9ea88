package org.drainboard.doctor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.drainboard.fpm.StatusPage;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.AddressText;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Ladder;
import org.drainboard.probe.LadderProbe;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;

/** Tests one pool: its status page, then its ladder, one question at a time. Safe for many threads; blocks the caller's. */
public final class PoolCheckup {
    private final Transport transport;
    private final LadderProbe ladders;

    public PoolCheckup(Transport transport) {
        this.transport = transport;
        this.ladders = new LadderProbe(transport, InstantSource.system());
    }

    /**
     * Whether it answers, what its status page says, whether that is right in the inventory, and before which servers it
     * stands.
     *
     * @param proxies the HAProxys of its environment, which are asked meanwhile
     * @param deadline for everything
     */
    public Checkup test(String environment, PoolTarget pool, List<ProxyTarget> proxies, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        ProxyCheckup haproxys = new ProxyCheckup(transport);
        List<FutureTask<ServersSeen>> asked = proxies.stream()
                .map(proxy -> started(() -> haproxys.examine(environment, proxy, Access.READ_ONLY, deadline)
                        .seen()))
                .toList();
        List<Remark> remarks = new ArrayList<>(examine(pool, deadline));
        List<ServersSeen> seen = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String name = proxies.get(i).name();
            seen.add(Waiting.upTo(end.remaining(), asked.get(i)).orElseGet(() -> ServersSeen.unread(name)));
        }
        remarks.addAll(JoinRemarks.of(pool, ServersSeen.all(seen)));
        return new Checkup(subject(environment, pool), remarks);
    }

    static String subject(String environment, PoolTarget pool) {
        return "pool " + new PoolId(environment, pool.name()) + " (" + AddressText.status(pool.status()) + ")";
    }

    /** All but the servers before it. The status page gets half of the time, so that the ladder has the other. */
    List<Remark> examine(PoolTarget pool, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        List<Remark> remarks = new ArrayList<>();
        try {
            PoolStatus status = new StatusPage(transport, pool).read(deadline.dividedBy(2));
            remarks.addAll(StatusRemarks.of(pool, status));
        } catch (ExchangeException failed) {
            remarks.add(Remark.bad(
                    failed.failure().message(),
                    failed.failure().kind() == Failure.Kind.TIMED_OUT && pool.statusMayTakeAWorker()
                            ? "a worker must serve this page, so it may be that all are busy:\n"
                                    + StatusRemarks.advice(pool)
                            : pool.status() instanceof StatusAddress.FastCgi(Endpoint endpoint, String _)
                                    ? Remedy.of(failed.failure(), endpoint)
                                    : ""));
        }
        Ladder ladder = ladders.climb(pool, end.remaining());
        remarks.addAll(LadderRemarks.of(pool, ladder));
        return remarks;
    }

    private static FutureTask<ServersSeen> started(Callable<ServersSeen> question) {
        FutureTask<ServersSeen> task = new FutureTask<>(question);
        Thread.ofPlatform().daemon().name("checkup").start(task);
        return task;
    }
}
