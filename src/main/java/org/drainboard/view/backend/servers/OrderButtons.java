package org.drainboard.view.backend.servers;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.jspecify.annotations.Nullable;

/** Drain, Ready and Maint for one server. A button that is off says why, to the pointer too. */
final class OrderButtons extends HBox {
    private final Map<ServerState, Button> buttons = new EnumMap<>(ServerState.class);
    private final Map<ServerState, Tooltip> reasons = new EnumMap<>(ServerState.class);
    private @Nullable ServerId server;

    OrderButtons(BiConsumer<ServerId, ServerState> request) {
        getStyleClass().add("order-buttons");
        add(ServerState.DRAIN, "Drain", request);
        add(ServerState.READY, "Ready", request);
        add(ServerState.MAINT, "Maint", request);
    }

    private void add(ServerState state, String word, BiConsumer<ServerId, ServerState> request) {
        Button button = new Button(word);
        button.getStyleClass().addAll("small", "order");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            if (server != null) {
                request.accept(server, state);
            }
        });
        // A disabled button gets no mouse events, so the tooltip sits on what holds it.
        StackPane holder = new StackPane(button);
        Tooltip reason = new Tooltip();
        Tooltip.install(holder, reason);
        buttons.put(state, button);
        reasons.put(state, reason);
        getChildren().add(holder);
    }

    void show(ServerId id, ServerRow.Offer offer) {
        server = id;
        String blocked = offer.blocked();
        buttons.forEach((state, button) -> {
            boolean already = state == offer.ordered();
            button.setDisable(blocked != null || already);
            String reason = blocked != null
                    ? blocked
                    : already ? "It is ordered " + state.word() + " already." : purpose(state);
            Tooltip tooltip = reasons.get(state);
            if (tooltip != null) {
                tooltip.setText(reason);
            }
        });
    }

    private static String purpose(ServerState state) {
        return switch (state) {
            case DRAIN -> "Drain (D): no new balanced traffic; what runs may finish.";
            case READY -> "Ready (R): traffic again, before any check has run.";
            case MAINT -> "Maint (M): no traffic at all, and no checks.";
        };
    }
}
