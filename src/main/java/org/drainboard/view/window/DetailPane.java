package org.drainboard.view.window;

import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.BackendView;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.fleet.Spokesman;
import org.jspecify.annotations.Nullable;

/** The pane below the fleet, told which row is selected. */
final class DetailPane {
    private final BackendView view;

    /** @param request called with what a button in the table of servers asks for */
    DetailPane(WindowInputs inputs, BiConsumer<ServerId, ServerState> request) {
        view = new BackendView(inputs.actions(), inputs.environments(), request);
    }

    Parent root() {
        return view.root();
    }

    /** @param key the selected row, or null; it may be gone from the judgement */
    void show(@Nullable RowKey key, Judgement judgement, Instant now) {
        BackendVerdict selected = Spokesman.of(key, judgement).orElse(null);
        ServerId server = selected != null && key instanceof RowKey.Server row ? row.id() : null;
        view.show(selected, server, judgement, now);
    }

    /** The row of its table of servers that the keyboard is at, or null. */
    @Nullable ServerId focusedServer() {
        return view.focusedServer();
    }
}
