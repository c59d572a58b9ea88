package org.drainboard.view.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;

/** A title and a list of sentences that must be read, such as mistakes. */
final class NoteCard extends VBox {
    /** More than these may not fit on a small screen. */
    private static final int FEW = 6;

    private static final double TALLEST = 420;

    NoteCard(String title, String next, List<String> sentences) {
        getStyleClass().addAll("card", "notes");
        setMaxSize(760, Region.USE_PREF_SIZE);
        Label head = new Label(title);
        head.getStyleClass().add("title");
        VBox lines = new VBox(8);
        for (String sentence : sentences) {
            Label line = new Label(sentence.lines()
                    .map(Plain::line)
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse(""));
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add("note");
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(TALLEST);
        Region content = sentences.size() > FEW ? scroll : lines;
        Label foot = new Label(next);
        foot.setWrapText(true);
        foot.getStyleClass().add("next");
        getChildren().addAll(head, content, foot);
    }

    static NoteCard mistakes(List<String> sentences) {
        return new NoteCard(
                "The inventory has mistakes",
                "Correct the file: it is read as soon as it is saved, and nothing of it is used until then. Esc closes this.",
                sentences);
    }
}
