package org.drainboard.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.ledger.Blind;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.OffByHand;

/** What a test says is known of the orders; what a person asks for is kept. */
public final class Watching implements Watch {
    public final List<String> asked = new ArrayList<>();
    private volatile Watched latest = Watched.NOTHING_YET;

    public Watching draining(List<DrainProgress> drains) {
        latest = new Watched(drains, latest.off(), latest.lost(), latest.ledger(), latest.blind());
        return this;
    }

    public Watching off(OffByHand off) {
        latest = new Watched(latest.drains(), off, latest.lost(), latest.ledger(), latest.blind());
        return this;
    }

    public Watching lost(List<LostOrders> lost) {
        latest = new Watched(latest.drains(), latest.off(), lost, latest.ledger(), latest.blind());
        return this;
    }

    public Watching ledger(Ledger ledger) {
        latest = new Watched(latest.drains(), latest.off(), latest.lost(), ledger, latest.blind());
        return this;
    }

    public Watching blind(Instant since, String why) {
        latest = new Watched(
                latest.drains(), latest.off(), latest.lost(), Ledger.EMPTY, Optional.of(new Blind(since, why)));
        return this;
    }

    @Override
    public Watched latest() {
        return latest;
    }

    @Override
    public void keepWaiting(ServerId server, Duration more) {
        asked.add("wait " + server.runtimeName() + " " + more.toSeconds() + " s");
    }

    @Override
    public void grace(ServerId server, Duration given) {
        asked.add("grace " + server.runtimeName() + " " + given.toSeconds() + " s");
    }

    @Override
    public void dismiss(ProxyId proxy) {
        asked.add("dismiss " + proxy);
    }
}
