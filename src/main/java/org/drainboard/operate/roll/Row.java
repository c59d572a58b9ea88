package org.drainboard.operate.roll;

import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** A server as a judgement shows it. */
final class Row {
    private Row() {}

    /** As it was read in an exchange that began after the last order, or null while it was not. */
    static @Nullable ServerStats since(Instant lastOrder, ServerId server, Judgement latest) {
        Reading<ProxySnapshot> reading =
                latest.round().proxies().get(server.backend().proxy());
        if (!(reading instanceof Reading.Fresh<ProxySnapshot> fresh)
                || !fresh.at().minus(fresh.took()).isAfter(lastOrder)) {
            return null;
        }
        return in(fresh, server).orElse(null);
    }

    /** As it was read last, whenever that was. */
    static Optional<ServerStats> in(Reading<ProxySnapshot> reading, ServerId server) {
        return reading.latest().stream()
                .flatMap(snapshot -> snapshot.servers().stream())
                .filter(each -> each.backend().equals(server.backend().backend())
                        && each.server().equals(server.server()))
                .findFirst();
    }
}
