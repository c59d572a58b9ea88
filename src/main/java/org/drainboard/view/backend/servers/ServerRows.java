package org.drainboard.view.backend.servers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the server table, by name: a row must not move under the pointer of someone about to press Drain. The
 * list changes only when a server comes or goes.
 */
public final class ServerRows {
    private final Map<ServerId, ServerRow> byId = new HashMap<>();
    private final ObservableList<ServerRow> ordered = FXCollections.observableArrayList();

    /**
     * Takes over the servers of a backend.
     *
     * @param blocked why nothing may be ordered for any of them, or null
     */
    public void update(List<ServerVerdict> servers, List<ServerStats> stats, @Nullable String blocked) {
        Map<String, ServerStats> statsByName =
                stats.stream().collect(Collectors.toMap(ServerStats::server, Function.identity(), (first, _) -> first));
        byId.keySet().retainAll(servers.stream().map(ServerVerdict::id).collect(Collectors.toSet()));
        for (ServerVerdict server : servers) {
            byId.computeIfAbsent(server.id(), ServerRow::new)
                    .update(server, statsByName.get(server.id().server()), blocked);
        }
        List<ServerRow> next = new ArrayList<>(byId.values());
        next.sort(Comparator.comparing(ServerRow::name, ByName.ORDER));
        if (!next.equals(ordered)) {
            ordered.setAll(next);
        }
    }

    /** In the order of the table. */
    public ObservableList<ServerRow> rows() {
        return ordered;
    }
}
