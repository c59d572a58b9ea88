package org.drainboard.view.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pane by itself: what stays where it is, and what is off. */
@ExtendWith(ApplicationExtension.class)
final class BackendKeyboardTest {
    private final GuardedActions actions = new GuardedActions(Access.WRITE, Samples.healthy());

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    private BackendView view;

    @Start
    void start(Stage stage) {
        view = new BackendView(actions, List.of(), (_, _) -> {});
        scene = new Scene(view.root(), 1100, 600);
        new Look(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        show(Samples.healthy());
    }

    @Test
    void aLongListOfFindingsIsOpenedByKey(FxRobot robot) {
        robot.interact(() -> show(Incidents.much()));
        assertThat(scene.getRoot().lookupAll(".evidence")).hasSize(6);

        robot.interact(() -> scene.lookup("#evidence-more").requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(scene.getRoot().lookupAll(".evidence")).hasSize(20);

        robot.type(KeyCode.SPACE);
        assertThat(scene.getRoot().lookupAll(".evidence")).hasSize(6);
    }

    @Test
    void selectionAndScrollStayWhileReadingsComeIn(FxRobot robot) {
        robot.interact(() -> show(Situations.fourHundredWorkers()));
        TableView<?> workers = (TableView<?>) scene.lookup("#workers");
        robot.interact(() -> {
            workers.scrollTo(300);
            workers.getSelectionModel().select(305);
        });
        Object selected = workers.getSelectionModel().getSelectedItem();
        Set<Node> before = workers.lookupAll(".table-row-cell");

        robot.interact(() -> show(Situations.fourHundredWorkers()));

        assertThat(workers.getSelectionModel().getSelectedItem()).isSameAs(selected);
        assertThat(workers.lookupAll(".table-row-cell"))
                .as("no row is built anew")
                .isEqualTo(before);
    }

    @Test
    void inAReadOnlyEnvironmentTheButtonsAreOffAndSayWhy(FxRobot robot) {
        GuardedActions readOnly = new GuardedActions(Access.READ_ONLY, Samples.healthy());
        robot.interact(() -> {
            view = new BackendView(readOnly, List.of(), (_, _) -> {});
            scene.setRoot(view.root());
            show(Samples.healthy());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        assertThat(scene.getRoot().lookupAll(".order")).isNotEmpty().allMatch(Node::isDisabled);
    }

    @Test
    void theColumnHeadsStandOverTheirColumnsBesideAScrollBar(FxRobot robot) {
        robot.interact(() -> show(Situations.fourHundredWorkers()));
        WaitForAsyncUtils.waitForFxEvents();

        TableView<?> workers = (TableView<?>) scene.lookup("#workers");
        double head = workers.lookup(".column-header.script").localToScene(0, 0).getX();
        double cell = workers.lookup(".table-cell.script").localToScene(0, 0).getX();
        assertThat(cell).isCloseTo(head, within(1.0));
    }

    private void show(Judgement judgement) {
        actions.latest(judgement);
        view.show(
                judgement.backends().getFirst(),
                null,
                judgement,
                judgement.round().at());
    }
}
