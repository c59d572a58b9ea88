package org.drainboard.view.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.paint.VerdictBadge;

/** All keys and what the verdicts mean. Made from the commands themselves, so that it cannot lie. */
final class HelpCard extends VBox {
    HelpCard(List<Command> commands) {
        getStyleClass().addAll("card", "help");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        HBox columns = new HBox(28);
        VBox left = new VBox(
                14,
                group(
                        "Move",
                        List.of(
                                "↑ ↓",
                                "Select",
                                "→ ←",
                                "Open, close",
                                "Enter",
                                "Open or close",
                                "Esc",
                                "Clear the filter, close this")));
        VBox right = new VBox(14);
        for (Command.Group group : Command.Group.values()) {
            List<String> pairs = commands.stream()
                    .filter(command ->
                            command.group() == group && !command.keys().isEmpty())
                    .flatMap(command -> List.of(command.keys(), command.title()).stream())
                    .toList();
            if (!pairs.isEmpty()) {
                (group == Command.Group.FIND ? left : right).getChildren().add(group(group.words(), pairs));
            }
        }
        columns.getChildren().addAll(left, right, verdicts());
        getChildren().addAll(title, columns);
    }

    private static VBox group(String words, List<String> pairs) {
        GridPane grid = new GridPane(14, 5);
        for (int row = 0; row < pairs.size() / 2; row++) {
            Label key = new Label(pairs.get(2 * row));
            key.getStyleClass().add("key");
            grid.addRow(row, key, new Label(pairs.get(2 * row + 1)));
        }
        return new VBox(6, heading(words), grid);
    }

    private static VBox verdicts() {
        GridPane grid = new GridPane(14, 8);
        for (Verdict verdict : Verdict.values()) {
            VerdictBadge badge = new VerdictBadge();
            badge.show(verdict);
            grid.addRow(grid.getRowCount(), badge, new Label(meaning(verdict)));
        }
        return new VBox(6, heading("Verdicts"), grid);
    }

    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case FALSE_HEALTHY -> "claimed up, but requests fail or stall";
            case FALSE_DOWN -> "claimed down, but requests would be served";
            case AT_RISK -> "true so far, but hardly a worker is free";
            case CANNOT_TELL -> "something needed is missing; the detail says what";
            case HONEST -> "claim and reality agree";
        };
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("heading");
        return heading;
    }
}
