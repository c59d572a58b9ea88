package org.drainboard.view.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.drainboard.model.Plain;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.paint.VerdictIcon;
import org.drainboard.view.paint.VerdictStyle;
import org.drainboard.view.text.Counts;

/** How many backends have which verdict; a click shows only those. */
final class Summary extends HBox {
    private final Map<Verdict, Button> chips = new EnumMap<>(Verdict.class);
    private final Button missing = new Button();
    private final Button marks = new Button();

    /**
     * @param unmark called when the marks are to go
     * @param filter called with the words of the verdict that was clicked
     * @param explain shows what could not be read
     */
    Summary(Runnable unmark, Consumer<String> filter, Runnable explain) {
        getStyleClass().add("summary");
        for (Verdict verdict : Verdict.values()) {
            Button chip = new Button("", new VerdictIcon(verdict));
            chip.getStyleClass().addAll("verdict-chip", VerdictStyle.of(verdict));
            chip.setFocusTraversable(false);
            chip.setTooltip(new Tooltip(HelpCard.meaning(verdict)));
            chip.setOnAction(_ -> filter.accept(words(verdict)));
            chips.put(verdict, chip);
        }
        missing.getStyleClass().add("missing-chip");
        missing.setId("missing");
        missing.setFocusTraversable(false);
        setVisible(false);
        missing.setOnAction(_ -> explain.run());
        marks.getStyleClass().add("marks-chip");
        marks.setId("marks");
        marks.setFocusTraversable(false);
        marks.setTooltip(
                new Tooltip("Orders go to these, not to the selected row. Esc or a click takes the marks away."));
        marks.setOnAction(_ -> unmark.run());
        marked(0, 0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(chips.values());
        getChildren().addAll(marks, gap, missing);
    }

    void show(Arrangement arrangement) {
        setVisible(true);
        chips.forEach((verdict, chip) -> {
            int count = arrangement.counts().getOrDefault(verdict, 0);
            chip.setText(Counts.text((long) count) + " " + words(verdict));
            boolean wanted = count > 0 || (verdict == Verdict.HONEST && arrangement.total() > 0);
            chip.setVisible(wanted);
            chip.setManaged(wanted);
        });
        List<MissingTarget> unread = arrangement.judgement().missing();
        missing.setVisible(!unread.isEmpty());
        missing.setText(Counts.of(unread.size(), "target", "targets") + " not readable");
        missing.setTooltip(new Tooltip(unread.stream()
                .limit(20)
                .map(each -> Plain.line(each.target()) + ": " + Plain.line(each.reason()))
                .collect(Collectors.joining("\n"))));
    }

    /** Orders go to the marked servers, so their number must be seen; those without a row above all. */
    void marked(int all, int hidden) {
        marks.setVisible(all > 0);
        marks.setManaged(all > 0);
        marks.setText(
                "✓ " + all + " marked for the next order" + (hidden == 0 ? "" : ", " + hidden + " of them not shown"));
    }

    private static String words(Verdict verdict) {
        return verdict.words().toLowerCase(Locale.ROOT);
    }
}
