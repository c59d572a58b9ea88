package org.drainboard.view.window;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.drainboard.view.room.Strips;

/** The strips under the bar: a word for how grave it is, the sentence, and a button for each key. */
final class StripBand extends VBox {
    StripBand(Strips strips) {
        getStyleClass().add("strips");
        strips.shownProperty().subscribe(this::show);
    }

    private void show(List<Strip> strips) {
        getChildren().setAll(strips.stream().map(StripBand::line).toList());
    }

    private static HBox line(Strip strip) {
        Label word = new Label(strip.weight().word());
        word.getStyleClass().add("strip-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(strip.text());
        text.getStyleClass().add("strip-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(word, text);
        line.getStyleClass().addAll("strip", "strip-is-" + strip.weight().name().toLowerCase(Locale.ROOT));
        strip.shortcuts().forEach(shortcut -> line.getChildren().add(button(shortcut)));
        return line;
    }

    private static Button button(Shortcut shortcut) {
        Label key = new Label(String.valueOf(Character.toUpperCase(shortcut.key())));
        key.getStyleClass().add("key");
        Button button = new Button(shortcut.title(), key);
        button.getStyleClass().add("small");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> shortcut.run().run());
        return button;
    }
}
