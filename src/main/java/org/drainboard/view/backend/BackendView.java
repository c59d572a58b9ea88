package org.drainboard.view.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;
import org.drainboard.view.Actions;
import org.drainboard.view.backend.servers.ServersController;
import org.drainboard.view.backend.workers.StuckRow;
import org.drainboard.view.backend.workers.WorkersController;
import org.jspecify.annotations.Nullable;

/** The pane below the fleet: why the selected backend is judged so, and what can be done. On the JavaFX thread only. */
public final class BackendView {
    /** What the guard calls the refusal that no change of the fleet can lift: the inventory does not allow it. */
    private static final String NOT_ALLOWED = "not-allowed";

    private final Detail detail;
    private final Actions actions;
    private final ServersController servers;
    private final Parent root;
    private @Nullable ServerId selected;

    /**
     * An empty pane.
     *
     * @param environments of the inventory, to know which pools stand behind a server even when they cannot be read
     * @param request called with what a button in the table of servers asks for
     */
    public BackendView(Actions actions, List<Environment> environments, BiConsumer<ServerId, ServerState> request) {
        this.actions = actions;
        detail = new Detail(environments);
        WorkersController workers = new WorkersController(detail.workerRows());
        servers = new ServersController(detail.serverRows(), request);
        Map<Class<?>, Supplier<Object>> controllers = Map.of(
                BackendController.class, () -> new BackendController(detail),
                ChartController.class, () -> new ChartController(detail),
                ServersController.class, () -> servers,
                WorkersController.class, () -> workers);
        URL fxml = Objects.requireNonNull(BackendView.class.getResource("/org/drainboard/fxml/backend.fxml"));
        FXMLLoader loader = new FXMLLoader(fxml);
        loader.setControllerFactory(type ->
                Objects.requireNonNull(controllers.get(type), type.getName()).get());
        try {
            root = loader.load();
            detail.subject()
                    .subscribe(subject -> workers.show(StuckRow.of(subject == null ? null : subject.workers())));
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/backend.fxml, a part of this program, is broken", e);
        }
    }

    public Parent root() {
        return root;
    }

    /**
     * Shows what is known now; called with every judgement, and cheap when little has changed.
     *
     * @param backend of {@code judgement}, or null when nothing is selected
     * @param server the one server of it that is selected, or null for the whole backend
     */
    public void show(@Nullable BackendVerdict backend, @Nullable ServerId server, Judgement judgement, Instant now) {
        detail.show(backend, server, judgement, now, backend == null ? null : blocked(backend));
        if (!Objects.equals(server, selected)) {
            selected = server;
            servers.select(server);
        }
    }

    /** The row of the table of servers that the keyboard is at, or null while it is elsewhere. */
    public @Nullable ServerId focusedServer() {
        return servers.focused();
    }

    /** Why nothing may be ordered in this environment, or null: asked of one server, because it holds for all. */
    private @Nullable String blocked(BackendVerdict backend) {
        return backend.servers().stream()
                .limit(1)
                .map(server -> Proposal.of(new Action(server.id(), ServerState.DRAIN, "")))
                .map(proposal -> actions.judge(List.of(proposal)).getFirst())
                .mapMulti((Decision decision, Consumer<Reason> reasons) -> {
                    if (decision instanceof Decision.Refused refused) {
                        refused.reasons().forEach(reasons);
                    }
                })
                .filter(reason -> reason.rule().equals(NOT_ALLOWED))
                .map(Reason::text)
                .findFirst()
                .orElse(null);
    }
}
