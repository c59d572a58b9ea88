package org.drainboard.view.backend.truth;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.paint.VerdictIcon;
import org.jspecify.annotations.Nullable;

/** The ladder: one line a rung, and what several rungs have in common once, beside a bracket. */
public final class LadderView extends VBox {
    private static final double ROW = 17;
    private static final double SAID_LEAST = 30;

    private final Label place = new Label();
    private final Label more = new Label();
    private final GridPane rungs = new GridPane();
    private @Nullable LadderText shown;

    public LadderView() {
        getStyleClass().add("ladder");
        place.getStyleClass().add("ladder-place");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(0);
        more.getStyleClass().add("ladder-more");
        more.setMinWidth(USE_PREF_SIZE);
        BorderPane head = new BorderPane(null, null, more, null, place);
        rungs.getStyleClass().add("rungs");
        ColumnConstraints growing = new ColumnConstraints(SAID_LEAST, SAID_LEAST, Double.MAX_VALUE);
        growing.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        rungs.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), growing, right);
        getChildren().addAll(head, rungs);
        show(null);
    }

    /** Shows a ladder, or nothing. */
    public void show(@Nullable LadderText ladder) {
        setVisible(ladder != null);
        setManaged(ladder != null);
        if (ladder == null || ladder.equals(shown)) {
            return;
        }
        place.setText(ladder.place());
        more.setText(ladder.more());
        if (shown == null || !ladder.rungs().equals(shown.rungs())) {
            rungs.getChildren().clear();
            for (int at = 0; at < ladder.rungs().size(); at++) {
                name(ladder.rungs().get(at), at);
            }
            for (int at = 0; at < ladder.rungs().size(); at += ladder.together(at)) {
                said(ladder.rungs().get(at), at, ladder.together(at));
            }
        }
        shown = ladder;
    }

    private void name(RungText rung, int row) {
        VerdictIcon icon = new VerdictIcon(shape(rung.tone()));
        icon.setScaleX(0.8);
        icon.setScaleY(0.8);
        StackPane shape = new StackPane(icon);
        shape.setMinHeight(ROW);
        Label name = new Label(rung.name());
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("rung-name");
        Label took = new Label(rung.took());
        took.setMinWidth(USE_PREF_SIZE);
        took.getStyleClass().add("rung-took");
        rungs.add(shape, 0, row);
        rungs.add(name, 1, row);
        rungs.add(took, 3, row);
    }

    private void said(RungText rung, int row, int rows) {
        Label said = new Label(rung.said());
        said.getStyleClass().addAll("rung-said", rung.tone().styleClass());
        said.setMinSize(0, ROW);
        said.setWrapText(true);
        // What failed may take three lines, because its end says most; what was not asked has the rows of its rungs.
        said.setMaxSize(Double.MAX_VALUE, ROW * lines(rung.tone(), rows));
        Tooltip whole = new Tooltip(rung.whole());
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        said.setTooltip(whole);
        rungs.add(said, 2, row, rung.took().isEmpty() ? 2 : 1, rows);
        GridPane.setValignment(said, VPos.TOP);
        if (rung.tone() == Tone.UNKNOWN) {
            GridPane.setFillHeight(said, true);
        }
    }

    private static int lines(Tone tone, int rows) {
        return switch (tone) {
            case GOOD -> 1;
            case BAD -> 3;
            case PLAIN, WARN, UNKNOWN -> Math.max(2, rows);
        };
    }

    private static Verdict shape(Tone tone) {
        return switch (tone) {
            case GOOD -> Verdict.HONEST;
            case BAD -> Verdict.FALSE_HEALTHY;
            case PLAIN, WARN, UNKNOWN -> Verdict.CANNOT_TELL;
        };
    }
}
