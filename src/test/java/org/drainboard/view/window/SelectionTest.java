package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.FleetRow;
import org.drainboard.view.fleet.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Who moves the selection, and who moves the rows: the program while nobody is at work, and nobody but the user then. */
final class SelectionTest {
    private final FxRobot robot = new FxRobot();
    private final Window window = fx(() -> new Stand().window(new Stage(), Stand.environments(), "", List.of()));

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        fx(() -> {
            window.show();
            return null;
        });
        offer(Samples.healthy());
    }

    @AfterEach
    void close() {
        fx(() -> {
            window.quit();
            return null;
        });
    }

    @Test
    void itFollowsTheWorstUntilTheUserHasChosen() {
        assertThat(selected()).isEqualTo("api");
        offer(Samples.blackHole());
        assertThat(selected()).isEqualTo("app_fcgi");
    }

    @Test
    void aBackendThatRecoversStaysInSight() {
        offer(Samples.blackHole());
        offer(Samples.healthy());
        assertThat(selected()).isEqualTo("app_fcgi");
    }

    @Test
    void itFollowsTheWorstAlsoInAnotherOrder() {
        fx(() -> {
            window.fleet().wish(window.fleet().wish().sort(new Wish.Sort("name", true)));
            return null;
        });
        offer(Samples.blackHole());
        assertThat(names()).startsWith("mail");
        assertThat(selected()).isEqualTo("app_fcgi");
    }

    @Test
    void anArrowKeyChooses() {
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        offer(Samples.blackHole());
        assertThat(selected()).isEqualTo("api");
    }

    @Test
    void aClickOnTheSelectedRowChooses() {
        robot.clickOn(row(0));
        offer(Samples.blackHole());
        assertThat(selected()).isEqualTo("api");
    }

    @Test
    void workInTheDetailHoldsItsBackend() {
        robot.clickOn("#servers");
        offer(Samples.blackHole());
        assertThat(selected()).isEqualTo("api");
    }

    @Test
    void anotherEnvironmentStartsAnew() {
        robot.type(KeyCode.DOWN);
        robot.write("e");
        robot.write("e");
        offer(Samples.blackHole());
        assertThat(selected()).isEqualTo("app_fcgi");
    }

    @Test
    void rowsStayUnderAPointerAtWorkAndMoveAfterwards() throws TimeoutException {
        robot.moveTo(row(3));
        robot.moveBy(4, 0);
        List<String> before = names();
        offer(Samples.blackHole());

        assertThat(names()).as("while the pointer is at work").isEqualTo(before);
        assertThat(fx(() -> window.fleet().node().getItems().stream()
                        .map(FleetRow::facts)
                        .filter(facts -> facts.name().text().equals("app_fcgi"))
                        .map(facts -> facts.verdict().words())
                        .toList()))
                .as("the values go on")
                .containsExactly("FALSE HEALTHY");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> names().getFirst().equals("app_fcgi"));
    }

    @Test
    void whatTheUserWishesIsNotHeldBack() {
        robot.moveTo(row(3));
        robot.moveBy(4, 0);
        robot.write("p");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).isEmpty();
    }

    private Point2D row(int index) {
        return fx(() -> window.fleet().node().localToScreen(60, 27 + 26 * index + 13));
    }

    private void offer(Judgement judgement) {
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String selected() {
        return fx(() -> window.fleet()
                .node()
                .getSelectionModel()
                .getSelectedItem()
                .facts()
                .name()
                .text());
    }

    private List<String> names() {
        return fx(() -> window.fleet().node().getItems().stream()
                .map(each -> each.facts().name().text())
                .toList());
    }
}
