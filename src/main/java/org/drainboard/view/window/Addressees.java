package org.drainboard.view.window;

import java.util.List;
import java.util.function.Predicate;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.RowKey;

/**
 * Which servers a key means: all that are marked; else the row of the server table that the keyboard is at; else the
 * selected row. A backend stands for the one server of it that needs the order. The decision names them.
 */
final class Addressees {
    private final FleetTable fleet;
    private final DetailPane detail;

    Addressees(FleetTable fleet, DetailPane detail) {
        this.fleet = fleet;
        this.detail = detail;
    }

    /** For an order of that state. */
    List<ServerId> of(ServerState state, Judgement screen) {
        return pick(screen, server -> needs(server, state));
    }

    /** For another change, which a backend needs for no server in particular, unless it has only one. */
    List<ServerId> of(Judgement screen) {
        return pick(screen, _ -> false);
    }

    private List<ServerId> pick(Judgement screen, Predicate<ServerVerdict> needed) {
        List<ServerId> marked = fleet.marks().marked();
        if (!marked.isEmpty()) {
            return marked;
        }
        ServerId focused = detail.focusedServer();
        if (focused != null) {
            return List.of(focused);
        }
        return switch (fleet.selectedProperty().get()) {
            case null -> List.of();
            case RowKey.Server row -> List.of(row.id());
            case RowKey.Backend row ->
                screen.backends().stream()
                        .filter(backend -> backend.id().equals(row.backend()))
                        .map(BackendVerdict::servers)
                        .flatMap(servers -> servers.stream()
                                .filter(server -> servers.size() == 1 || needed.test(server))
                                .limit(1))
                        .map(ServerVerdict::id)
                        .toList();
        };
    }

    /** To take out, one that is false healthy or at risk; to make ready, one that is out by order. */
    private static boolean needs(ServerVerdict server, ServerState state) {
        return switch (state) {
            case READY -> server.admin().ordered() != ServerState.READY;
            case DRAIN, MAINT ->
                server.admin().ordered() == ServerState.READY
                        && (server.verdict() == Verdict.FALSE_HEALTHY || server.verdict() == Verdict.AT_RISK);
        };
    }
}
