package org.drainboard.view.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.drainboard.view.text.Counts;

/** The bar's nodes, bound to {@link Bar}. */
public final class BarController {
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    private final Bar bar;
    private final Runnable arm;
    private final Runnable help;
    private final Runnable showOff;
    private final Runnable showSight;

    @FXML
    private HBox environments;

    @FXML
    private Button access;

    @FXML
    private CustomTextField filter;

    @FXML
    private ToggleButton problems;

    @FXML
    private Button off;

    @FXML
    private HBox targets;

    @FXML
    private Label clock;

    @FXML
    private ToggleButton live;

    BarController(Bar bar, Runnable arm, Runnable help, Runnable showOff, Runnable showSight) {
        this.bar = bar;
        this.arm = arm;
        this.help = help;
        this.showOff = showOff;
        this.showSight = showSight;
    }

    @FXML
    void initialize() {
        environments.getChildren().setAll(EnvironmentPicker.on(bar));
        bar.accessProperty().subscribe(this::showAccess);
        filter.setRight(keyHint());
        filter.textProperty().bindBidirectional(bar.filterProperty());
        problems.selectedProperty().bindBidirectional(bar.problemsOnlyProperty());
        bar.problemsProperty().subscribe(this::showProblems);
        bar.environmentProperty().subscribe(_ -> showProblems());
        bar.targetsProperty().subscribe(this::showTargets);
        off.textProperty().bind(bar.offProperty().asString("%d off by hand"));
        off.visibleProperty().bind(bar.offProperty().greaterThan(0));
        off.managedProperty().bind(off.visibleProperty());
        clock.textProperty().bind(bar.clockProperty());
        bar.environmentProperty()
                .subscribe(shown -> live.setVisible(!shown.proxies().isEmpty()));
        live.managedProperty().bind(live.visibleProperty());
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
    void showOff() {
        showOff.run();
    }

    @FXML
    void showSight() {
        showSight.run();
    }

    @FXML
    void help() {
        help.run();
    }

    private static Node keyHint() {
        Label hint = new Label("/");
        hint.getStyleClass().add("key");
        return hint;
    }

    private void showProblems() {
        int count = bar.problems(bar.environment());
        problems.setText("Problems " + Counts.text((long) count));
        problems.pseudoClassStateChanged(SOME, count > 0);
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
            targets.getChildren().add(new TargetChip(showSight));
        }
        for (int index = 0; index < ages.size(); index++) {
            ((TargetChip) targets.getChildren().get(index)).show(ages.get(index));
        }
    }
}
