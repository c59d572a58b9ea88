package org.drainboard.view.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.fleet.Spokesman;

/**
 * Which servers a key means: all that are marked; else the row of the server table that the keyboard is at; else the
 * selected row. A backend stands for the one server of it that needs the order, and a line over several load balancers for
 * that server on each of them. The decision names them, each with its load balancer.
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
        return pick(screen, server -> needs(server, state), server -> changes(server, state));
    }

    /** For another change, which a backend needs for no server in particular, unless it has only one. */
    List<ServerId> of(Judgement screen) {
        return pick(screen, _ -> false, _ -> true);
    }

    /**
     * Of a line over several load balancers, the one server on all of them.
     *
     * @param there whether the order is for a server that is meant on another load balancer
     */
    private List<ServerId> pick(Judgement screen, Predicate<ServerVerdict> needed, Predicate<ServerVerdict> there) {
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
            case RowKey.Backend row -> one(row, screen, needed).stream().toList();
            case RowKey.Group row -> onAll(row, screen, needed, there);
        };
    }

    /** The one server of a backend, over several load balancers of the worst one of them, that needs it. */
    private static Optional<ServerId> one(RowKey row, Judgement screen, Predicate<ServerVerdict> needed) {
        return Spokesman.worstFirst(row, screen)
                .map(BackendVerdict::servers)
                .flatMap(servers -> servers.stream()
                        .filter(server -> servers.size() == 1 || needed.test(server))
                        .limit(1))
                .map(ServerVerdict::id)
                .findFirst();
    }

    /** The same server on every load balancer that has it, where the order would change something. */
    private static List<ServerId> onAll(
            RowKey.Group row, Judgement screen, Predicate<ServerVerdict> needed, Predicate<ServerVerdict> there) {
        return one(row, screen, needed).stream()
                .flatMap(one -> screen.backends().stream()
                        .filter(backend -> row.isAbout(backend.id()))
                        .flatMap(backend -> backend.servers().stream())
                        .filter(server -> server.id().server().equals(one.server()))
                        .filter(server -> server.id().equals(one) || there.test(server)))
                .map(ServerVerdict::id)
                .sorted(Comparator.comparing(id -> id.backend().proxy().haproxy()))
                .toList();
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

    /** Whether the order says something else than the one that stands. */
    private static boolean changes(ServerVerdict server, ServerState state) {
        return server.admin().ordered() != state;
    }
}
