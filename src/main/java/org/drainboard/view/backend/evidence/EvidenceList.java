package org.drainboard.view.backend.evidence;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.view.paint.VerdictIcon;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the rules, the weightiest first; a long list shows its beginning until someone asks for all of it. Its
 * nodes stay; their texts change.
 */
public final class EvidenceList extends VBox {
    private static final int AT_FIRST = 6;

    private final VBox list = new VBox();
    private final Button more = new Button();
    private List<EvidenceText> found = List.of();
    private List<EvidenceText> shown = List.of();
    private @Nullable Object about;
    private boolean all;

    public EvidenceList() {
        getStyleClass().add("evidence-list");
        list.getStyleClass().add("evidence-list");
        more.setId("evidence-more");
        more.getStyleClass().add("evidence-more");
        more.setOnAction(_ -> {
            all = !all;
            arrange();
        });
        getChildren().addAll(list, more);
        arrange();
    }

    /**
     * Shows all that is known of a backend.
     *
     * @param server the one server to look at, or null for the whole backend
     */
    public void show(BackendVerdict backend, @Nullable ServerVerdict server) {
        Object subject = server == null ? backend.id() : server.id();
        if (!subject.equals(about)) {
            about = subject;
            all = false;
        }
        found = Findings.of(backend, server);
        arrange();
    }

    private void arrange() {
        // One more than the first few is shown at once: it takes no more room than the button.
        boolean many = found.size() > AT_FIRST + 1;
        more.setVisible(many);
        more.setManaged(many);
        more.setText(all ? "Show fewer" : "Show " + (found.size() - AT_FIRST) + " more");
        fill(many && !all ? found.subList(0, AT_FIRST) : found);
    }

    private void fill(List<EvidenceText> evidence) {
        if (evidence.equals(shown)) {
            return;
        }
        shown = List.copyOf(evidence);
        List<Node> entries = list.getChildren();
        while (entries.size() < evidence.size()) {
            entries.add(new Entry());
        }
        entries.subList(evidence.size(), entries.size()).clear();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at) instanceof Entry entry) {
                entry.show(evidence.get(at));
            }
        }
    }

    private static final class Entry extends HBox {
        private final VerdictIcon icon = new VerdictIcon();
        private final Label text = new Label();
        private final Label source = new Label();
        private final Tooltip numbers = new Tooltip();
        private @Nullable EvidenceText now;

        Entry() {
            getStyleClass().add("evidence");
            text.getStyleClass().add("evidence-text");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            source.getStyleClass().add("evidence-source");
            source.setWrapText(true);
            source.setMinHeight(USE_PREF_SIZE);
            VBox said = new VBox(text, source);
            HBox.setHgrow(said, Priority.ALWAYS);
            Tooltip.install(this, numbers);
            StackPane shape = new StackPane(icon);
            shape.getStyleClass().add("evidence-icon");
            getChildren().addAll(shape, said);
        }

        void show(EvidenceText next) {
            if (!next.equals(now)) {
                icon.show(next.icon());
                text.setText(next.text());
                source.setText(next.foot());
                numbers.setText(next.numbers().isEmpty() ? next.text() : next.numbers());
                now = next;
            }
        }
    }
}
