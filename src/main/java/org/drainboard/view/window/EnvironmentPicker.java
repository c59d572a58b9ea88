package org.drainboard.view.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.drainboard.model.Plain;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.text.Counts;

/** Chooses the environment: buttons beside each other, or a list where there are many. Each says its problems. */
final class EnvironmentPicker {
    /** More environments than this do not fit beside each other. */
    private static final int SEGMENTS = 4;

    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private EnvironmentPicker() {}

    static Node on(Bar bar) {
        return bar.environments().size() > SEGMENTS ? choice(bar) : segments(bar);
    }

    private static Node segments(Bar bar) {
        SegmentedButton buttons = new SegmentedButton();
        for (Environment each : bar.environments()) {
            ToggleButton button = new ToggleButton();
            button.setMnemonicParsing(false);
            button.setFocusTraversable(false);
            button.setTooltip(new Tooltip());
            button.setOnAction(_ -> bar.environmentProperty().set(each));
            Runnable show = () -> show(button, each, bar);
            bar.environmentProperty().subscribe(show);
            bar.problemsProperty().subscribe(show);
            show.run();
            buttons.getButtons().add(button);
        }
        return buttons;
    }

    /** The shown environment counts its problems beside the filter already; here they would only be said twice. */
    private static void show(ToggleButton button, Environment each, Bar bar) {
        boolean chosen = each.equals(bar.environment());
        int problems = bar.problems(each);
        button.setSelected(chosen);
        button.setText(chosen ? Plain.line(each.name()) : words(each, bar));
        button.getTooltip()
                .setText(problems == 0 ? "No problems" : Counts.of(problems, "problem", "problems") + " here");
        button.pseudoClassStateChanged(TROUBLED, problems > 0 && !chosen);
    }

    private static Node choice(Bar bar) {
        ChoiceBox<Environment> box = new ChoiceBox<>();
        box.getItems().setAll(bar.environments());
        box.setFocusTraversable(false);
        // A new converter is what makes the box write its lines again.
        bar.problemsProperty().subscribe(_ -> box.setConverter(converter(bar)));
        box.valueProperty().bindBidirectional(bar.environmentProperty());
        return box;
    }

    private static StringConverter<Environment> converter(Bar bar) {
        return new StringConverter<>() {
            @Override
            public String toString(Environment each) {
                return each == null ? "" : words(each, bar);
            }

            @Override
            public Environment fromString(String name) {
                throw new UnsupportedOperationException("environments are chosen, not typed");
            }
        };
    }

    private static String words(Environment each, Bar bar) {
        int problems = bar.problems(each);
        return Plain.line(each.name()) + (problems == 0 ? "" : " " + Counts.text((long) problems));
    }
}
