package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** A key is said in whole or not at all, and the way to all of them always. */
final class HintsTest {
    private static final double HEIGHT = 300;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 1100, 1900})
    void noHintIsCut(int width) {
        HBox foot = fx(() -> {
            HBox made = new HBox();
            made.getStyleClass().add("hints");
            made.getChildren().setAll(Hints.line());
            BorderPane window = new BorderPane();
            window.setBottom(made);
            Scene scene = new Scene(window, width, HEIGHT);
            new Look(scene);
            window.applyCss();
            window.layout();
            return made;
        });
        Node row = foot.getChildren().getFirst();
        List<Node> shown = Stream.concat(
                        row.lookupAll(".hint").stream().filter(Node::isVisible),
                        foot.getChildren().getLast().lookupAll(".hint").stream())
                .toList();
        assertThat(shown).hasSizeGreaterThan(width < 600 ? 3 : 7).allSatisfy(hint -> {
            Bounds bounds = hint.localToScene(hint.getLayoutBounds());
            assertThat(bounds.getMaxX()).isPositive();
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(HEIGHT);
            hint.lookupAll(".label")
                    .forEach(label -> assertThat(((Label) label).getWidth())
                            .isGreaterThanOrEqualTo(((Label) label).prefWidth(-1) - 1));
        });
        assertThat(foot.getChildren().getLast().lookupAll(".hint")).hasSize(2);
    }
}
