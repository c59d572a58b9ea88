package org.drainboard.view.drain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import org.drainboard.operate.drain.Choice;
import org.drainboard.view.watch.KeyButton;

/** What may be done about the selected drain, each with its key. What is no choice now is not shown, or says why. */
public final class ChoiceBar extends HBox {
    private final Map<Choice.Kind, KeyButton> buttons = new EnumMap<>(Choice.Kind.class);
    private Consumer<Choice.Kind> chosen = _ -> {};

    public ChoiceBar() {
        getStyleClass().add("choices");
        add(Choice.Kind.AGAIN, "D", "drain-again");
        add(Choice.Kind.MAINT, "M", "drain-maint");
        add(Choice.Kind.KEEP_WAITING, "+", "drain-wait");
        add(Choice.Kind.SHUT_DOWN, "K", "drain-shut-down").getStyleClass().add("cutting");
        add(Choice.Kind.READY, "R", "drain-ready");
    }

    void choose(Consumer<Choice.Kind> then) {
        chosen = then;
    }

    void show(List<Choice> choices, DrainFacts facts) {
        buttons.forEach((kind, button) -> {
            Optional<Choice> choice =
                    choices.stream().filter(each -> each.kind() == kind).findFirst();
            button.setVisible(choice.isPresent());
            button.setManaged(choice.isPresent());
            button.offer(words(kind, facts), choice.map(Choice::text).orElse(""), true);
        });
    }

    private static String words(Choice.Kind kind, DrainFacts facts) {
        return switch (kind) {
            case AGAIN -> "order it again";
            case MAINT -> "maint";
            case KEEP_WAITING -> "keep waiting, 30 s more";
            case SHUT_DOWN -> "shut down the rest: cuts " + facts.cuts().users();
            case READY -> "back to ready";
        };
    }

    private KeyButton add(Choice.Kind kind, String key, String id) {
        KeyButton button = new KeyButton();
        button.setKey(key);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> chosen.accept(kind));
        buttons.put(kind, button);
        getChildren().add(button);
        return button;
    }
}
