package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.FleetRow;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window by keyboard, as an engineer would use it. */
final class WindowTest {
    private static final ProxyId LB1 = new ProxyId("production", "lb1");
    private static final RowKey APP_FCGI = new RowKey.Backend(new BackendId(LB1, "app_fcgi"));
    private static final RowKey.Server WEB2 = new RowKey.Server(new ServerId(new BackendId(LB1, "app_fcgi"), "web2"));

    private final FxRobot robot = new FxRobot();
    private final Stand stand = new Stand();
    private Window window = fx(() -> stand.window(new Stage(), Stand.environments(), "", List.of()));

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
        offer(Samples.blackHole());
    }

    @AfterEach
    void close() {
        fx(() -> {
            window.quit();
            return null;
        });
    }

    private void offer(Judgement judgement) {
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String keys) {
        robot.write(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<FleetRow> table() {
        return window.fleet().node();
    }

    private List<String> names() {
        return fx(() -> table().getItems().stream()
                .map(row -> row.facts().name().text())
                .toList());
    }

    private RowKey selected() {
        return fx(() -> table().getSelectionModel().getSelectedItem().key());
    }

    @Test
    void theWorstIsSelectedFirstAndArrowsLeadToItsServers() {
        assertThat(selected()).isEqualTo(APP_FCGI);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(WEB2);
        press(KeyCode.LEFT);
        assertThat(selected()).isEqualTo(APP_FCGI);
        assertThat(names()).startsWith("app_fcgi", "app_http");
        press(KeyCode.RIGHT);
        assertThat(names()).startsWith("app_fcgi", "web1", "web2", "app_http");
        press(KeyCode.ENTER);
        assertThat(names()).startsWith("app_fcgi", "app_http");
    }

    @Test
    void slashFiltersAndLettersAreTextThereAndEscClears() {
        type("/");
        assertThat(fx(() -> window.scene().getFocusOwner())).isInstanceOf(TextInputControl.class);
        type("carpet");
        assertThat(fx(() -> window.bar().filterProperty().get())).isEqualTo("carpet");
        assertThat(window.look().theme()).isEqualTo(Theme.DARK);
        assertThat(names()).isEmpty();
        press(KeyCode.ESCAPE);
        assertThat(fx(() -> window.bar().filterProperty().get())).isEmpty();
        assertThat(fx(() -> window.scene().getFocusOwner())).isSameAs(table());
        assertThat(names()).hasSizeGreaterThan(10);
        assertThat(selected()).as("what was selected before the filter").isEqualTo(APP_FCGI);
    }

    @Test
    void problemsOnlyByKey() {
        type("p");
        assertThat(names()).containsExactly("app_fcgi", "web1", "web2", "app_http", "legacy");
        type("p");
        assertThat(names()).contains("api");
    }

    @Test
    void theSelectionStaysWithItsServerWhenTheOrderChanges() {
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        FleetRow row = fx(() -> table().getSelectionModel().getSelectedItem());
        fx(() -> {
            window.fleet().wish(window.fleet().wish().open(WEB2.id().backend(), true));
            return null;
        });
        offer(Samples.healthy());
        assertThat(selected()).isEqualTo(WEB2);
        assertThat(fx(() -> table().getSelectionModel().getSelectedItem())).isSameAs(row);
        assertThat(names().indexOf("web2")).as("it moved down the list").isGreaterThan(2);
        assertThat(row.facts().verdict().words()).isEqualTo("HONEST");
    }

    @Test
    void sortingKeepsTheSelection() {
        fx(() -> {
            window.fleet().wish(window.fleet().wish().sort(new org.drainboard.view.fleet.Wish.Sort("name", true)));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected()).isEqualTo(APP_FCGI);
        assertThat(names()).startsWith("mail", "legacy", "images");
    }

    @Test
    void drainAsksAboutTheSelectedServer() {
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        type("d");
        assertThat(question()).contains("app_fcgi/web2");
    }

    @Test
    void drainOnABackendAsksAboutItsWorstServer() {
        type("d");
        assertThat(question()).contains("app_fcgi/web1");
    }

    @Test
    void drainOnAnHonestBackendAsksNothing() throws TimeoutException {
        offer(Samples.healthy());
        WaitForAsyncUtils.waitFor(
                Stand.PATIENCE.toSeconds(),
                TimeUnit.SECONDS,
                () -> fx(() -> table().getSelectionModel()
                                .getSelectedItem()
                                .facts()
                                .verdict()
                                .words())
                        .equals("HONEST"));
        type("d");
        assertThat(fx(() -> window.layers().deciding())).isFalse();
    }

    /** What the sheet is about that lies over the pane. */
    private String question() {
        assertThat(fx(() -> window.layers().deciding())).isTrue();
        return fx(() -> ((Label) window.scene().lookup("#sheet-title")).getText());
    }

    @Test
    void pauseHoldsTheScreenAndThenShowsTheLatest() {
        type(" ");
        offer(Samples.healthy());
        offer(Samples.atRisk());
        assertThat(names()).startsWith("app_fcgi", "web1", "web2", "app_http");
        type(" ");
        assertThat(names()).startsWith("app_fcgi", "api");
        assertThat(fx(() -> table().getItems().getFirst().facts().verdict().words()))
                .isEqualTo("AT RISK");
    }

    @Test
    void theThemeAndTheEnvironmentHaveKeys() {
        type("t");
        assertThat(window.look().theme()).isEqualTo(Theme.LIGHT);
        type("e");
        assertThat(fx(() -> window.bar().environment().name())).isEqualTo("staging");
        assertThat(names()).isEmpty();
    }

    @Test
    void anotherEnvironmentsProblemsStandOnItsButton() {
        assertThat(buttons()).containsExactly("production", "staging");
        type("e");
        assertThat(buttons()).containsExactly("production 3", "staging");
    }

    private List<String> buttons() {
        return fx(() -> window.scene().lookup(".environments").lookupAll(".toggle-button").stream()
                .map(each -> ((ToggleButton) each).getText())
                .toList());
    }

    @Test
    void thePaletteFindsACommandAndABackend() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("light");
        press(KeyCode.ENTER);
        assertThat(window.look().theme()).isEqualTo(Theme.LIGHT);
        press(KeyCode.CONTROL, KeyCode.K);
        type("go to legacy");
        press(KeyCode.ENTER);
        assertThat(selected()).isEqualTo(new RowKey.Backend(new BackendId(new ProxyId("production", "lb2"), "legacy")));
    }

    @Test
    void theHelpTakesTheKeysUntilEsc() {
        type("?");
        type("p");
        assertThat(fx(() -> window.bar().problemsOnlyProperty().get())).isFalse();
        press(KeyCode.ESCAPE);
        type("p");
        assertThat(fx(() -> window.bar().problemsOnlyProperty().get())).isTrue();
    }

    @Test
    void tenThousandServersAreUpdatedInPlace() {
        offer(Samples.many(10_000, 1));
        fx(() -> {
            table().scrollTo(500);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<FleetRow> before = fx(() -> List.copyOf(table().getItems()));
        offer(Samples.many(10_000, 2));
        assertThat(fx(() -> List.copyOf(table().getItems())))
                .hasSizeGreaterThan(1000)
                .isEqualTo(before);
    }
}
