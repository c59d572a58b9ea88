package org.drainboard.view.drain;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.drainboard.model.ServerId;
import org.drainboard.operate.drain.Choice;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.Meter;
import org.drainboard.view.watch.ToneBadge;
import org.jspecify.annotations.Nullable;

/** The list on the left, the selected server on the right, its choices at the foot. */
public final class DrainController {
    private final DrainList list;
    private final Function<ServerId, List<Choice>> choices;
    private final Consumer<Choice.Kind> chosen;

    @FXML
    private Node body;

    @FXML
    private Node empty;

    @FXML
    private Label summary;

    @FXML
    private TableView<LiveRow<DrainFacts>> table;

    @FXML
    private VBox card;

    @FXML
    private Label name;

    @FXML
    private ToneBadge word;

    @FXML
    private Label where;

    @FXML
    private Label why;

    @FXML
    private Label grace;

    @FXML
    private Meter graceMeter;

    @FXML
    private LineGrid lines;

    @FXML
    private VBox causes;

    @FXML
    private Label cutsTitle;

    @FXML
    private CutTable cuts;

    @FXML
    private ChoiceBar bar;

    /**
     * Shows a list.
     *
     * @param choices what may be done about a server's drain now
     * @param chosen told which of them a person took for the selected one
     */
    DrainController(DrainList list, Function<ServerId, List<Choice>> choices, Consumer<Choice.Kind> chosen) {
        this.list = list;
        this.choices = choices;
        this.chosen = chosen;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(list.summary());
        DrainTable.furnish(table, list);
        list.rows().selected().flatMap(LiveRow::factsProperty).subscribe(this::show);
        bar.choose(chosen);
    }

    void focus() {
        table.requestFocus();
    }

    private void show(@Nullable DrainFacts facts) {
        body.setVisible(facts != null);
        empty.setVisible(facts == null);
        if (facts == null) {
            return;
        }
        Tones.dress(card, facts.word().tone());
        name.setText(facts.name());
        word.show(facts.word().tone(), facts.word().name());
        where.setText(facts.where() + "   " + facts.ordered());
        why.setText(facts.why());
        grace.setText(facts.grace().text());
        Tones.dress(grace, facts.grace().tone());
        graceMeter.show(facts.grace().share(), facts.grace().tone());
        lines.show(facts.lines());
        tell(facts.causes());
        cutsTitle.setText(facts.cuts().title());
        cuts.show(facts.cuts().requests());
        bar.show(choices.apply(facts.id()), facts);
    }

    private void tell(List<String> lines) {
        causes.getChildren().setAll(lines.stream().map(DrainController::cause).toList());
        causes.setManaged(!lines.isEmpty());
    }

    private static Node cause(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().addAll("cause", Tone.WARN.styleClass());
        return line;
    }
}
