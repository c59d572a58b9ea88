package org.drainboard.view.backend.evidence;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.view.paint.VerdictIcon;
import org.jspecify.annotations.Nullable;

/** The findings of the rules, the weightiest first. Its nodes stay; their texts change. */
public final class EvidenceList extends VBox {
    private List<Evidence> shown = List.of();

    public EvidenceList() {
        getStyleClass().add("evidence-list");
    }

    public void show(List<Evidence> evidence) {
        if (evidence.equals(shown)) {
            return;
        }
        shown = evidence;
        List<Node> entries = getChildren();
        while (entries.size() < evidence.size()) {
            entries.add(new Entry());
        }
        entries.subList(evidence.size(), entries.size()).clear();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at) instanceof Entry entry) {
                entry.show(EvidenceText.of(evidence.get(at)));
            }
        }
    }

    private static final class Entry extends HBox {
        private final VerdictIcon icon = new VerdictIcon();
        private final Label word = new Label();
        private final Label text = new Label();
        private final Label source = new Label();
        private @Nullable EvidenceText now;

        Entry() {
            getStyleClass().add("evidence");
            word.getStyleClass().add("evidence-word");
            word.setMinWidth(USE_PREF_SIZE);
            text.getStyleClass().add("evidence-text");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            source.getStyleClass().add("evidence-source");
            VBox said = new VBox(text, source);
            HBox.setHgrow(said, Priority.ALWAYS);
            StackPane shape = new StackPane(icon);
            shape.getStyleClass().add("evidence-icon");
            getChildren().addAll(shape, word, said);
        }

        void show(EvidenceText next) {
            if (!next.equals(now)) {
                icon.show(next.icon());
                word.setText(next.word());
                text.setText(next.text());
                source.setText(next.source());
                now = next;
            }
        }
    }
}
