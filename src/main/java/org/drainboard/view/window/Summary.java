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
    private List<MissingTarget> unread = List.of();

    /**
     * @param filter called with the words of the verdict that was clicked
     * @param explain called with what could not be read
     */
    Summary(Consumer<String> filter, Consumer<List<MissingTarget>> explain) {
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
        missing.setOnAction(_ -> explain.accept(unread));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(chips.values());
        getChildren().addAll(gap, missing);
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
        unread = arrangement.judgement().missing();
        missing.setVisible(!unread.isEmpty());
        missing.setText(Counts.of(unread.size(), "target", "targets") + " not readable");
        missing.setTooltip(new Tooltip(unread.stream()
                .limit(20)
                .map(each -> Plain.line(each.target()) + ": " + Plain.line(each.reason()))
                .collect(Collectors.joining("\n"))));
    }

    private static String words(Verdict verdict) {
        return verdict.words().toLowerCase(Locale.ROOT);
    }
}
