package org.drainboard.view.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Samples;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The action flow with nothing but a keyboard. */
@ExtendWith(ApplicationExtension.class)
final class BackendKeyboardTest {
    private final GuardedActions actions = new GuardedActions(Access.WRITE, Samples.healthy());

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    private BackendView view;

    @Start
    void start(Stage stage) {
        view = new BackendView(actions);
        scene = new Scene(view.root(), 1100, 600);
        new Look(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        show(Samples.healthy());
    }

    @Test
    void selectDrainConfirmAndReadTheOutcome(FxRobot robot) {
        selectFirstServer(robot);
        robot.type(KeyCode.D);

        assertThat(text("#sheet-title")).isEqualTo("Drain app_fcgi/web1?");
        assertThat(text("#sheet-command")).isEqualTo("set server app_fcgi/web1 state drain");
        assertThat(focused()).isEqualTo("sheet-cancel");

        robot.type(KeyCode.TAB, 2);
        assertThat(focused()).as("Tab stays within the sheet").isEqualTo("sheet-reason");
        robot.write("slow disk");
        robot.type(KeyCode.ENTER);
        assertThat(actions.sent()).as("Enter in the reason does not confirm").isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.action().reason()).isEqualTo("slow disk"));
        assertThat(text("#sheet-title")).isEqualTo("Sent, reading back…");
        robot.type(KeyCode.ESCAPE);
        assertThat(view.sheetOpen()).as("the outcome must be seen").isTrue();

        robot.interact(() -> actions.end(new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of())));
        assertThat(text("#sheet-title")).isEqualTo("Verified: app_fcgi/web1 is in drain");
        assertThat(focused()).isEqualTo("sheet-cancel");

        robot.type(KeyCode.ESCAPE);
        assertThat(view.sheetOpen()).isFalse();
        assertThat(focused()).as("the focus returns to where it was").isEqualTo("servers");
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
    void enterRightAfterOpeningDoesNotConfirm(FxRobot robot) {
        selectFirstServer(robot);
        robot.type(KeyCode.M);
        robot.type(KeyCode.ENTER);

        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void escCancelsWithoutSending(FxRobot robot) {
        selectFirstServer(robot);
        robot.type(KeyCode.D);
        robot.type(KeyCode.ESCAPE);

        assertThat(view.sheetOpen()).isFalse();
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void aRefusalSaysWhyAndHasNothingToConfirm(FxRobot robot) {
        robot.interact(() -> show(Situations.oneServerBad()));
        selectFirstServer(robot);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.M);

        assertThat(text("#sheet-title")).isEqualTo("Refused: maint app_fcgi/web2");
        assertThat(points()).singleElement().asString().contains("Repair or drain those first");
        assertThat(scene.lookup("#sheet-confirm").isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(view.sheetOpen()).isFalse();
    }

    @Test
    void whatChangesWhileTheSheetIsOpenMustBeSeenFirst(FxRobot robot) {
        selectFirstServer(robot);
        robot.type(KeyCode.D);
        robot.interact(() -> show(Samples.blackHole()));

        assertThat(text("#sheet-changed")).startsWith("Changed since you opened this");
        assertThat(((Button) scene.lookup("#sheet-confirm")).getText()).isEqualTo("I have seen the change");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).hasSize(1);
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
            view = new BackendView(readOnly);
            scene.setRoot(view.root());
            show(Samples.healthy());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        assertThat(scene.getRoot().lookupAll(".order")).isNotEmpty().allMatch(Node::isDisabled);
        selectFirstServer(robot);
        robot.type(KeyCode.D);
        assertThat(text("#sheet-title")).isEqualTo("Refused: drain app_fcgi/web1");
        assertThat(points()).singleElement().asString().contains("read-only");
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

    private void selectFirstServer(FxRobot robot) {
        robot.interact(() -> {
            TableView<?> servers = (TableView<?>) scene.lookup("#servers");
            servers.requestFocus();
            servers.getSelectionModel().clearAndSelect(0);
        });
    }

    private String text(String id) {
        return ((Labeled) scene.lookup(id)).getText();
    }

    private List<String> points() {
        return scene.getRoot().lookupAll(".sheet-point").stream()
                .map(point -> ((Label) point).getText())
                .toList();
    }

    private String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null ? "nothing" : String.valueOf(owner.getId());
    }
}
