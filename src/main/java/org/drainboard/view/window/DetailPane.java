package org.drainboard.view.window;

import java.time.Instant;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.backend.BackendView;
import org.drainboard.view.fleet.RowKey;
import org.jspecify.annotations.Nullable;

/** The pane below the fleet, told which row is selected. */
final class DetailPane {
    private final BackendView view;
    private @Nullable BackendVerdict shown;

    DetailPane(WindowInputs inputs) {
        view = new BackendView(inputs.actions(), inputs.environments());
    }

    Parent root() {
        return view.root();
    }

    /** @param key the selected row, or null; it may be gone from the judgement */
    void show(@Nullable RowKey key, Judgement judgement, Instant now) {
        BackendVerdict selected = key == null ? null : find(judgement, key);
        shown = selected;
        ServerId server = selected != null && key instanceof RowKey.Server row ? row.id() : null;
        view.show(selected, server, judgement, now);
    }

    /**
     * Asks for a change of the selected server, or of the one that a selected backend needs it for: to take out, its
     * worst server, if one is false healthy or at risk; to make ready, one that is out by order. The decision names it.
     */
    void request(@Nullable RowKey key, ServerState state) {
        if (key instanceof RowKey.Server row) {
            view.request(row.id(), state);
        } else if (shown != null) {
            shown.servers().stream()
                    .filter(server -> needs(server, state))
                    .findFirst()
                    .ifPresent(server -> view.request(server.id(), state));
        }
    }

    private static boolean needs(ServerVerdict server, ServerState state) {
        return switch (state) {
            case READY -> server.admin().ordered() != ServerState.READY;
            case DRAIN, MAINT ->
                server.admin().ordered() == ServerState.READY
                        && (server.verdict() == Verdict.FALSE_HEALTHY || server.verdict() == Verdict.AT_RISK);
        };
    }

    /** Whether a decision lies over the pane, which must have the keys for itself. */
    boolean deciding() {
        return view.sheetOpen();
    }

    void leaveDecision() {
        view.closeSheet();
    }

    private static @Nullable BackendVerdict find(Judgement judgement, RowKey key) {
        return judgement.backends().stream()
                .filter(each -> each.id().equals(key.backend()))
                .findFirst()
                .orElse(null);
    }
}
