package org.drainboard.scorecard.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the server for a request: {@code roundrobin}, or {@code leastconn}, where equals take turns. */
final class Balance {
    private final List<Server> servers;
    private final boolean leastConn;
    private int next;

    Balance(List<Server> servers, boolean leastConn) {
        this.servers = List.copyOf(servers);
        this.leastConn = leastConn;
    }

    List<Server> servers() {
        return servers;
    }

    /** The next server, or null when none is usable. */
    @Nullable Server choose() {
        Server chosen = null;
        int count = servers.size();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int index = (next + i) % count;
            Server each = servers.get(index);
            if (each.usable() && (chosen == null || each.row.current < chosen.row.current)) {
                chosen = each;
                at = index;
                if (!leastConn || each.row.current == 0) {
                    break;
                }
            }
        }
        next = (at + 1) % count;
        return chosen;
    }
}
