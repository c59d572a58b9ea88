package org.drainboard.view.backend.action;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drainboard.view.backend.action.Sheet.Block;
import org.drainboard.view.backend.action.Sheet.Entry;
import org.drainboard.view.backend.truth.Tones;

/** Entries under their heading: a badge in words, the line, its command, and what else there is to say below it. */
final class BlockView extends VBox {
    /** Characters that surely fit beside a badge. */
    private static final int LINE = 84;

    BlockView(Block block) {
        getStyleClass().add("sheet-block");
        if (!block.heading().isEmpty()) {
            getChildren().add(wrapped(block.heading(), "sheet-heading"));
        }
        block.entries().forEach(entry -> getChildren().add(entry(entry)));
    }

    private static Node entry(Entry entry) {
        VBox lines = new VBox();
        lines.getChildren().addAll(head(entry));
        entry.notes().forEach(note -> lines.getChildren().add(wrapped(note, "sheet-note")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox box = new HBox(lines);
        if (!entry.word().isEmpty()) {
            Label word = new Label(entry.word());
            word.getStyleClass().add("sheet-word");
            word.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().addFirst(word);
        }
        box.getStyleClass().add("sheet-point");
        Tones.dress(box, entry.tone());
        return box;
    }

    /** The command beside the name where both fit on a line, else below it. */
    private static List<Node> head(Entry entry) {
        Label text = wrapped(entry.text(), "sheet-text");
        if (entry.code().isEmpty()) {
            return List.of(text);
        }
        Label code = wrapped(entry.code(), "sheet-code");
        if (entry.text().length() + entry.code().length() > LINE) {
            return List.of(text, code);
        }
        HBox line = new HBox(text, code);
        line.getStyleClass().add("sheet-line");
        return List.of(line);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
