package org.drainboard.view.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.drainboard.model.Plain;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.text.Counts;

/** The bar's nodes, bound to {@link Bar}. */
public final class BarController {
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    /** More environments than this do not fit beside each other. */
    private static final int SEGMENTS = 4;

    private final Bar bar;
    private final Runnable arm;
    private final Runnable help;

    @FXML
    private HBox environments;

    @FXML
    private Button access;

    @FXML
    private CustomTextField filter;

    @FXML
    private ToggleButton problems;

    @FXML
    private HBox targets;

    @FXML
    private Label clock;

    @FXML
    private ToggleButton live;

    BarController(Bar bar, Runnable arm, Runnable help) {
        this.bar = bar;
        this.arm = arm;
        this.help = help;
    }

    @FXML
    void initialize() {
        environments.getChildren().setAll(bar.environments().size() > SEGMENTS ? choice() : segments());
        bar.accessProperty().subscribe(this::showAccess);
        filter.setRight(keyHint());
        filter.textProperty().bindBidirectional(bar.filterProperty());
        problems.selectedProperty().bindBidirectional(bar.problemsOnlyProperty());
        bar.problemsProperty().subscribe(count -> {
            problems.setText("Problems " + Counts.text(count.longValue()));
            problems.pseudoClassStateChanged(SOME, count.intValue() > 0);
        });
        bar.targetsProperty().subscribe(this::showTargets);
        clock.textProperty().bind(bar.clockProperty());
        live.selectedProperty().bindBidirectional(bar.pausedProperty());
        bar.pausedProperty().subscribe(paused -> live.setText(paused ? "❙❙ PAUSED" : "● live"));
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    void arm() {
        arm.run();
    }

    @FXML
    void help() {
        help.run();
    }

    private Node segments() {
        SegmentedButton buttons = new SegmentedButton();
        for (Environment each : bar.environments()) {
            ToggleButton button = new ToggleButton(Plain.line(each.name()));
            button.setFocusTraversable(false);
            button.setOnAction(_ -> bar.environmentProperty().set(each));
            bar.environmentProperty().subscribe(now -> button.setSelected(now.equals(each)));
            buttons.getButtons().add(button);
        }
        return buttons;
    }

    private Node choice() {
        ChoiceBox<Environment> box = new ChoiceBox<>();
        box.getItems().setAll(bar.environments());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Environment each) {
                return each == null ? "" : Plain.line(each.name());
            }

            @Override
            public Environment fromString(String name) {
                throw new UnsupportedOperationException("environments are chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(bar.environmentProperty());
        return box;
    }

    private static Node keyHint() {
        Label hint = new Label("/");
        hint.getStyleClass().add("key");
        return hint;
    }

    private void showAccess(AccessState state) {
        access.setText(state.words());
        access.setTooltip(new Tooltip(state.explained()));
        access.getStyleClass().removeIf(name -> name.startsWith("access-is-"));
        access.getStyleClass()
                .add("access-is-"
                        + state.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private void showTargets(List<TargetAge> ages) {
        while (targets.getChildren().size() > ages.size()) {
            targets.getChildren().removeLast();
        }
        while (targets.getChildren().size() < ages.size()) {
            targets.getChildren().add(new TargetChip());
        }
        for (int index = 0; index < ages.size(); index++) {
            ((TargetChip) targets.getChildren().get(index)).show(ages.get(index));
        }
    }
}
