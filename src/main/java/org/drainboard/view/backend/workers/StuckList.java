package org.drainboard.view.backend.workers;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What the stuck workers run: one line a group, the largest first. Takes no room while nothing is stuck. */
public final class StuckList extends GridPane {
    /** The judge names six groups; more than this would push the workers off the screen. */
    private static final int MOST = 6;

    private static final double NAME_LEAST = 60;

    private List<StuckRow> shown = List.of();

    public StuckList() {
        getStyleClass().add("stuck-list");
        getColumnConstraints().setAll(right(), name(45), name(35), right(), right());
        setVisible(false);
        setManaged(false);
    }

    void show(List<StuckRow> rows) {
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        getChildren().clear();
        addRow(0, head("Stuck"), head("Script"), head("Path"), head("Youngest"), head("Oldest"));
        int most = rows.size() <= MOST ? rows.size() : MOST - 1;
        for (int at = 0; at < most; at++) {
            StuckRow row = rows.get(at);
            addRow(
                    at + 1,
                    number(row.workers()),
                    whole(row.script()),
                    whole(row.path()),
                    number(row.youngest()),
                    number(row.oldest()));
        }
        if (most < rows.size()) {
            Label others = new Label((rows.size() - most) + " more groups");
            others.getStyleClass().add("quiet");
            add(others, 1, most + 1, 2, 1);
        }
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("stuck-head");
        return head;
    }

    private static Label number(String text) {
        Label number = new Label(text);
        number.setMinWidth(USE_PREF_SIZE);
        number.getStyleClass().add("stuck-number");
        return number;
    }

    /** Cut at its front where it is too long, because the end says more; whole in the tooltip. */
    private static Label whole(String text) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        if (!text.isEmpty()) {
            Tooltip whole = new Tooltip(text);
            whole.setWrapText(true);
            whole.setMaxWidth(700);
            label.setTooltip(whole);
        }
        return label;
    }

    private static ColumnConstraints right() {
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        return right;
    }

    private static ColumnConstraints name(double share) {
        ColumnConstraints name = new ColumnConstraints(NAME_LEAST, NAME_LEAST * share / 10, Double.MAX_VALUE);
        name.setHgrow(Priority.ALWAYS);
        return name;
    }
}
