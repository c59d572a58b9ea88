package org.drainboard.doctor;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.PoolTarget;

/** Behind which of HAProxy's servers a pool stands. */
final class JoinRemarks {
    /** More names than that are no advice. */
    private static final int MOST_NAMED = 6;

    private JoinRemarks() {}

    static List<Remark> of(PoolTarget pool, ServersSeen seen) {
        List<Remark> remarks = new ArrayList<>();
        List<String> joined = seen.servers().stream()
                .filter(server -> pool.standsBehind(server.backend(), server.server(), server.address()))
                .map(JoinRemarks::name)
                .distinct()
                .toList();
        if (!joined.isEmpty()) {
            remarks.add(Remark.good("stands behind " + Plain.few(joined, MOST_NAMED)));
        } else if (!seen.servers().isEmpty()) {
            remarks.add(alone(seen));
        }
        if (!seen.unread().isEmpty()) {
            remarks.add(Remark.note(
                    "not asked for their servers, because they could not be read: " + String.join(", ", seen.unread()),
                    ""));
        }
        pool.serves().stream()
                .filter(pattern -> seen.unread().isEmpty()
                        && !seen.servers().isEmpty()
                        && seen.servers().stream().noneMatch(each -> pattern.matches(each.backend(), each.server())))
                .map(pattern -> Remark.bad(
                        "serves: names " + pattern + ", which no HAProxy has", "correct it in the inventory"))
                .forEach(remarks::add);
        return remarks;
    }

    /** HAProxy hides the path of a unix socket, so only a person can say which of those servers it is. */
    private static Remark alone(ServersSeen seen) {
        List<String> hidden = seen.servers().stream()
                .filter(server -> server.address().startsWith("unix"))
                .map(JoinRemarks::name)
                .distinct()
                .toList();
        String text = "stands behind no server that HAProxy has, so nothing that it says is used in a verdict";
        return Remark.bad(
                text,
                "in the inventory, the servers whose requests it gets:\n    serves: [\"BACKEND/SERVER\"]\n"
                        + (hidden.isEmpty()
                                ? "HAProxy's servers: "
                                        + Plain.few(
                                                seen.servers().stream()
                                                        .map(each -> name(each)
                                                                + (each.address()
                                                                                .isEmpty()
                                                                        ? ""
                                                                        : " at " + each.address()))
                                                        .distinct()
                                                        .toList(),
                                                MOST_NAMED)
                                : "servers on unix sockets, whose paths HAProxy does not tell: "
                                        + Plain.few(hidden, MOST_NAMED)));
    }

    private static String name(ServerStats server) {
        return server.backend() + "/" + server.server();
    }
}
