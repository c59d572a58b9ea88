package org.drainboard.view.window;

import java.time.Instant;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.BackendView;
import org.drainboard.view.fleet.RowKey;
import org.jspecify.annotations.Nullable;

/** The pane below the fleet, told which row is selected. */
final class DetailPane {
    private final BackendView view;

    DetailPane(WindowInputs inputs) {
        view = new BackendView(inputs.actions(), inputs.environments());
    }

    Parent root() {
        return view.root();
    }

    /** @param key the selected row, or null; it may be gone from the judgement */
    void show(@Nullable RowKey key, Judgement judgement, Instant now) {
        BackendVerdict selected = key == null ? null : find(judgement, key);
        ServerId server = selected != null && key instanceof RowKey.Server row ? row.id() : null;
        view.show(selected, server, judgement, now);
    }

    /** Asks for a change of the selected server; nothing happens when a backend is selected. */
    void request(@Nullable RowKey key, ServerState state) {
        if (key instanceof RowKey.Server row) {
            view.request(row.id(), state);
        }
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
