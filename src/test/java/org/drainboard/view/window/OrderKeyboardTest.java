package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult.Kind;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.fleet.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Orders with nothing but a keyboard, from the row to the outcome. */
final class OrderKeyboardTest {
    private static final BackendId API = new BackendId(new ProxyId("production", "lb2"), "api");
    private static final BackendId CART = new BackendId(new ProxyId("production", "lb2"), "cart");
    private static final BackendId APP = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");

    private final FxRobot robot = new FxRobot();
    private final Stand stand = new Stand();
    private GuardedActions actions = new GuardedActions(Access.WRITE, Samples.healthy(), stand.arming);
    private Window window = fx(() -> stand.window(new Stage(), actions));

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        fx(window::quit);
    }

    @Test
    void twoServersAreMarkedDrainedAndTheirOutcomeIsRead() {
        open(Access.WRITE, Samples.healthy());
        mark(new RowKey.Server(new ServerId(API, "api1")));
        mark(new RowKey.Server(new ServerId(CART, "cart1")));
        assertThat(text("#marks")).isEqualTo("✓ 2 marked for the next order");

        type("d");
        assertThat(text("#sheet-title")).isEqualTo("Drain 2 servers?");
        assertThat(all(".sheet-code"))
                .containsExactly("set server api/api1 state drain", "set server cart/cart1 state drain");
        assertThat(focused()).isEqualTo("sheet-cancel");
        press(KeyCode.ENTER);
        assertThat(window.deciding()).as("Enter right after the key cancels").isFalse();

        type("d");
        fx(() -> window.scene().lookup("#sheet-reason").requestFocus());
        type("kernel update");
        press(KeyCode.ENTER);
        assertThat(actions.sent()).as("Enter in a field does not confirm").isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).as("a second yes sends nothing").hasSize(1);

        fx(() -> actions.end(new Outcome.Rejected("Permission denied")));
        assertThat(actions.sent()).hasSize(2);
        assertThat(actions.sent().getLast().action().reason()).isEqualTo("kernel update");
        fx(() -> actions.end(drained()));
        assertThat(text("#sheet-title")).isEqualTo("1 of 2 verified, 1 rejected: drain 2 servers");
        assertThat(focused()).isEqualTo("sheet-cancel");

        press(KeyCode.ESCAPE);
        assertThat(window.deciding()).isFalse();
        assertThat(fx(() -> window.fleet().marks().marked()))
                .as("marks are used up")
                .isEmpty();
        assertThat(focused()).isEqualTo("fleet");
    }

    @Test
    void aFailingServerIsMadeReadyByAnOverrideThatIsTyped() {
        open(Access.WRITE, Samples.draining());
        ServerId web3 = new ServerId(APP, "web3");
        select(new RowKey.Server(web3));
        type("r");
        assertThat(text("#sheet-title")).isEqualTo("Trying app_fcgi/web3: would users be served?");

        fx(() -> actions.tried(web3, Kind.FAILED, "500 in 40 ms", "connect ok 0.1 ms", "GET /deep.php: 500 in 40 ms"));
        assertThat(text("#sheet-title")).isEqualTo("The guard says no: ready app_fcgi/web3");
        assertThat(all(".sheet-refusal")).singleElement().asString().contains("fails when it is tried");
        assertThat(focused()).isEqualTo("sheet-name");
        assertThat(confirm().isDisabled()).isTrue();
        assertThat(text("#sheet-lacking")).contains("web3");

        type("web3");
        assertThat(text("#sheet-lacking")).contains("say why");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).isEmpty();
        press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("sheet-reason");
        type("only /deep.php is broken");
        assertThat(confirm().isDisabled()).isFalse();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.overridden()).isNotEmpty());

        fx(() -> actions.end(new Outcome.Verified(Standing.of(AdminState.READY, 1), List.of())));
        assertThat(all(".sheet-text")).anyMatch(line -> line.contains("UP without a check run yet"));
    }

    @Test
    void aWeightIsTypedOrTakenFromThePresets() {
        open(Access.WRITE, Samples.healthy());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        type("w");
        assertThat(focused()).isEqualTo("sheet-weight");
        assertThat(confirm().isDisabled()).isTrue();
        press(KeyCode.ALT, KeyCode.DIGIT4);
        assertThat(fx(() -> ((TextField) window.scene().lookup("#sheet-weight")).getText()))
                .isEqualTo("50%");
        press(KeyCode.ENTER);
        assertThat(text("#sheet-command")).isEqualTo("set server app_fcgi/web1 weight 50%");
        assertThat(actions.sent()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).hasSize(1);
    }

    @Test
    void theOtherOrdersHaveKeysToo() {
        open(Access.WRITE, Samples.healthy());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        assertThat(commandOf("k")).isEqualTo("shutdown sessions server app_fcgi/web1");
        assertThat(commandOf("h")).isEqualTo("disable health app_fcgi/web1");
        assertThat(commandOf("j")).isEqualTo("disable agent app_fcgi/web1");
        assertThat(commandOf("m")).isEqualTo("set server app_fcgi/web1 state maint");
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void thePaletteOrdersToo() {
        open(Access.WRITE, Samples.healthy());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        press(KeyCode.CONTROL, KeyCode.K);
        type("weight 25");
        press(KeyCode.ENTER);
        assertThat(text("#sheet-command")).isEqualTo("set server app_fcgi/web1 weight 25%");
    }

    @Test
    void shiftAndAnArrowMarkAlongTheWay() {
        open(Access.WRITE, Samples.blackHole());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(fx(() -> window.fleet().marks().marked()))
                .extracting(ServerId::server)
                .containsExactly("web1", "web2");
        press(KeyCode.ESCAPE);
        assertThat(fx(() -> window.fleet().marks().marked())).isEmpty();
    }

    @Test
    void aMarkedBackendIsAllOfItsServersAlsoWhileItIsClosed() {
        open(Access.WRITE, Samples.healthy());
        mark(new RowKey.Backend(CART));
        assertThat(text("#marks")).isEqualTo("✓ 2 marked for the next order, 2 of them not shown");
        type("m");
        assertThat(text("#sheet-title")).isEqualTo("Refused: maint 2 servers");
        assertThat(all(".sheet-word")).containsExactly("do it alone", "do it alone");
        type("n");
        assertThat(text("#sheet-title")).isEqualTo("Maint cart/cart1?");
    }

    @Test
    void anOrderForNobodySaysWhomItNeeds() {
        open(Access.WRITE, Samples.healthy());
        select(new RowKey.Backend(APP));
        type("w");
        assertThat(window.deciding()).isFalse();
        assertThat(all(".strip-text")).singleElement().asString().contains("select one");
        press(KeyCode.DOWN);
        assertThat(all(".strip-text")).isEmpty();
    }

    @Test
    void whatChangesWhileTheSheetIsOpenMustBeSeenFirst() {
        open(Access.WRITE, Samples.healthy());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        type("d");
        show(Samples.blackHole());

        assertThat(text("#sheet-changed")).startsWith("Changed since you opened this");
        assertThat(confirm().getText()).isEqualTo("I have seen the change");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(actions.sent()).hasSize(1);
    }

    @Test
    void theLastServerThatServesIsNamedBeforeItIsOverridden() {
        open(Access.WRITE, Situations.oneServerBad());
        select(new RowKey.Server(new ServerId(APP, "web2")));
        type("m");
        assertThat(text("#sheet-title")).isEqualTo("The guard says no: maint app_fcgi/web2");
        type("d");
        assertThat(fx(() -> ((TextField) window.scene().lookup("#sheet-name")).getText()))
                .as("letters are text here, no orders")
                .isEqualTo("d");
        press(KeyCode.ESCAPE);
        assertThat(window.deciding()).isFalse();
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void armingIsTypedShownAndTakenBackAtOnce() {
        open(Access.ARM, Samples.healthy());
        select(new RowKey.Server(new ServerId(APP, "web1")));
        assertThat(text("#access")).isEqualTo("NOT ARMED");
        type("d");
        assertThat(text("#sheet-title")).isEqualTo("Refused: drain app_fcgi/web1");
        press(KeyCode.ESCAPE);

        type("a");
        assertThat(focused()).isEqualTo("arm-name");
        type("staging");
        press(KeyCode.ENTER);
        assertThat(stand.arming.until("production")).isEmpty();
        assertThat(text("#arm-lacking")).isEqualTo("that is not its name");
        fx(() -> ((TextField) window.scene().lookup("#arm-name")).clear());
        type("production");
        press(KeyCode.ALT, KeyCode.DIGIT3);
        press(KeyCode.ENTER);
        assertThat(stand.arming.until("production")).isPresent();
        assertThat(text("#access")).isEqualTo("ARMED 60:00");
        assertThat(fx(() -> window.scene().lookup(".frame").getPseudoClassStates()))
                .extracting(Object::toString)
                .contains("armed");
        type("d");
        assertThat(text("#sheet-title")).isEqualTo("Drain app_fcgi/web1?");
        press(KeyCode.ESCAPE);

        type("a");
        assertThat(stand.arming.until("production")).isEmpty();
        assertThat(fx(() -> window.scene().lookup(".frame").getPseudoClassStates()))
                .extracting(Object::toString)
                .doesNotContain("armed");
    }

    @Test
    void readOnlyHasNothingToArmAndSaysWhy() {
        open(Access.READ_ONLY, Samples.healthy());
        type("a");
        assertThat(all(".note")).anyMatch(note -> note.contains("read-only"));
        assertThat(text("#access")).isEqualTo("READ-ONLY");
    }

    private void open(Access access, Judgement judgement) {
        actions = new GuardedActions(access, judgement, stand.arming);
        fx(window::quit);
        window = fx(() -> stand.window(new Stage(), actions));
        fx(window::show);
        show(judgement);
    }

    private void show(Judgement judgement) {
        actions.latest(judgement);
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(RowKey key) {
        fx(() -> window.fleet().select(key));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void mark(RowKey key) {
        select(key);
        type("x");
    }

    private String commandOf(String key) {
        type(key);
        String command = text("#sheet-command");
        press(KeyCode.ESCAPE);
        return command;
    }

    private static Outcome drained() {
        return new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of());
    }

    private Button confirm() {
        return fx(() -> (Button) window.scene().lookup("#sheet-confirm"));
    }

    private String text(String id) {
        return fx(() -> ((Labeled) window.scene().lookup(id)).getText());
    }

    private List<String> all(String style) {
        return fx(() -> window.scene().getRoot().lookupAll(style).stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private String focused() {
        return fx(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    private void type(String keys) {
        robot.write(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(Stand.PATIENCE.toMillis(), task);
    }

    private static void fx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(Stand.PATIENCE.toMillis(), task);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
