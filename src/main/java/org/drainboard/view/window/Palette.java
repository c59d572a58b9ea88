package org.drainboard.view.window;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finds a command or a backend by a few letters of its name. */
final class Palette extends VBox {
    private static final int MOST = 200;

    private final TextField text = new TextField();
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(found);
    private final List<Command> commands;
    private final Consumer<Command> chosen;

    /** @param chosen called once, with what the user wants */
    Palette(List<Command> commands, Consumer<Command> chosen) {
        this.commands = commands;
        this.chosen = chosen;
        getStyleClass().addAll("card", "palette");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        text.setPromptText("Command or backend");
        text.setId("palette-text");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(28);
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(new Label("Nothing is called so"));
        list.setOnMouseClicked(_ -> choose());
        text.textProperty().subscribe(this::find);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                text.requestFocus();
            }
        });
        getChildren().addAll(text, list);
    }

    private void find(String wanted) {
        String[] words = wanted.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        found.setAll(commands.stream()
                .filter(command -> contains(command.title().toLowerCase(Locale.ROOT), words))
                .limit(MOST)
                .toList());
        list.getSelectionModel().selectFirst();
    }

    private static boolean contains(String title, String[] words) {
        for (String word : words) {
            if (!title.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN, UP -> {
                int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
                int next = Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, found.size() - 1));
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 5));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            chosen.accept(command);
        }
    }

    private static final class Line extends ListCell<Command> {
        private final Label title = new Label();
        private final Label key = new Label();
        private final HBox line = new HBox(8, title, key);

        Line() {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            key.getStyleClass().add("key");
            line.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            title.setText(command.title());
            key.setText(command.keys());
            key.setVisible(!command.keys().isEmpty());
            setGraphic(line);
        }
    }
}
