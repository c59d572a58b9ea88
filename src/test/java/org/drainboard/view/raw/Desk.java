package org.drainboard.view.raw;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.Arming;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawDesk;
import org.drainboard.operate.raw.RawEnding;
import org.drainboard.operate.raw.RawPermit;
import org.drainboard.transport.Transport;

/** The real desk, asked on the spot. */
final class Desk implements RawLine {
    private static final ProxyId LB1 = new ProxyId("production", "lb1");

    private final RawDesk desk;

    Desk(ProxyTarget target, Path audit) {
        InstantSource clock = InstantSource.system();
        Environment production =
                new Environment("production", Access.WRITE, List.of(target), List.of(), List.of(), null);
        desk = new RawDesk(
                new Inventory(List.of(production), PollSettings.DEFAULT),
                new Arming(clock),
                Map.of(LB1, new RuntimeApi(new Transport(), target, Access.WRITE)),
                new AuditLog(audit),
                "alice",
                clock,
                Duration.ofSeconds(10));
    }

    @Override
    public void submit(ProxyId proxy, String line, Consumer<RawAnswer> answered) {
        answered.accept(desk.submit(proxy, line));
    }

    @Override
    public void carryOut(RawPermit permit, Consumer<RawEnding> ended) {
        ended.accept(desk.carryOut(permit));
    }
}
