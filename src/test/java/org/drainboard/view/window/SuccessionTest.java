package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.room.Strip;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Another inventory comes into a window that somebody works in. */
final class SuccessionTest {
    private static final BackendId APP_FCGI = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");
    private static final RowKey WEB2 = new RowKey.Server(new ServerId(APP_FCGI, "web2"));

    private final Hands hands = new Hands();
    private Window heir = hands.window();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        hands.open(Access.WRITE, Samples.blackHole());
    }

    @AfterEach
    void close() {
        fx(heir::quit);
        hands.close();
    }

    private void renew(List<Environment> environments, Judgement before) {
        fx(() -> hands.window()
                .whenFree(() -> heir = hands.window()
                        .succeeded(hands.stand().inputs(environments, hands.actions(), "", List.of()), before)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void renew() {
        renew(hands.actions().environments(), Samples.blackHole());
    }

    @Test
    void whatSomebodySetUpIsKept() {
        Scene scene = hands.window().scene();
        fx(() -> hands.window().look().wear(Theme.LIGHT));
        fx(() -> scene.getWindow().setWidth(1111));
        hands.type("p");
        hands.select(WEB2);
        hands.type("xo");
        fx(() -> hands.window().bar().filterProperty().set("web2"));

        renew();

        assertThat(fx(heir::scene)).isSameAs(scene);
        assertThat(fx(() -> scene.getWindow().getWidth())).isEqualTo(1111);
        assertThat(fx(() -> heir.look().theme())).isEqualTo(Theme.LIGHT);
        assertThat(fx(() -> scene.getRoot().getStyleClass())).contains("light");
        assertThat(fx(() -> heir.bar().problemsOnlyProperty().get())).isTrue();
        assertThat(fx(() -> heir.bar().filterProperty().get())).isEqualTo("web2");
        assertThat(fx(() -> heir.fleet().chosen())).isEqualTo(WEB2);
        assertThat(fx(() -> heir.fleet().marks().marked())).containsExactly(new ServerId(APP_FCGI, "web2"));
        assertThat(fx(() -> heir.layers().rooms().openKey())).isEqualTo('o');
        assertThat(fx(() -> heir.fleet().node().getItems())).isNotEmpty();
    }

    @Test
    void theKeysAreTheHeirsAndNobodyElses() {
        renew();
        assertThat(hands.focused()).isEqualTo("fleet");
        hands.type("p");
        assertThat(fx(() -> heir.bar().problemsOnlyProperty().get())).isTrue();
        assertThat(fx(() -> hands.window().bar().problemsOnlyProperty().get())).isFalse();
    }

    /** Its orders have nobody left who carries them out. */
    @Test
    void theOldWindowTakesNothingMoreWhileTheHeirIsNotShownYet() {
        Scene scene = hands.window().scene();
        assertThat(fx(() -> {
                    heir = hands.window()
                            .succeeded(
                                    hands.stand()
                                            .inputs(hands.actions().environments(), hands.actions(), "", List.of()),
                                    Samples.blackHole());
                    assertThat(scene.getRoot()).isSameAs(hands.window().deck().root());
                    scene.getRoot()
                            .fireEvent(new KeyEvent(
                                    KeyEvent.KEY_TYPED, "p", "", KeyCode.UNDEFINED, false, false, false, false));
                    return hands.window().bar().problemsOnlyProperty().get();
                }))
                .isFalse();
        assertThat(fx(() -> hands.window().deck().root().isMouseTransparent())).isTrue();
    }

    @Test
    void theFocusStaysWhereSomebodyTypes() {
        hands.type("/");
        assertThat(hands.focused()).isEqualTo("filter");
        renew();
        hands.type("web2");
        assertThat(fx(() -> heir.bar().filterProperty().get())).isEqualTo("web2");
    }

    @Test
    void theEnvironmentStaysOrTheFirstIsShownWhereItIsGone() {
        List<Environment> two = Stand.environments();
        renew(two, Samples.blackHole());
        fx(() -> heir.bar().nextEnvironment());
        Window before = heir;
        fx(() -> heir = before.succeeded(
                hands.stand().inputs(two.reversed(), hands.actions(), "", List.of()), Samples.blackHole()));
        assertThat(fx(() -> heir.bar().environment().name())).isEqualTo("staging");
        Window staging = heir;
        fx(() -> heir = staging.succeeded(
                hands.stand().inputs(two.subList(0, 1), hands.actions(), "", List.of()), Samples.blackHole()));
        assertThat(fx(() -> heir.bar().environment().name())).isEqualTo("production");
        assertThat(fx(() -> heir.fleet().node().getItems())).isNotEmpty();
    }

    @Test
    void anOpenDecisionDelaysItAndTheStripSaysSo() {
        hands.select(WEB2);
        hands.type("d");
        renew();
        assertThat(strips()).singleElement().asString().contains("as soon as the open decision is made or left");
        assertThat(fx(() -> hands.window().layers().deciding())).isTrue();
        Window before = heir;
        hands.press(KeyCode.ESCAPE);
        until(() -> heir != before);
        assertThat(strips()).isEmpty();
    }

    @Test
    void aRunningQueueDelaysIt() {
        hands.stand().rolling.run();
        renew();
        assertThat(strips()).anyMatch(text -> text.contains("as soon as the rolling queue has ended"));
    }

    @Test
    void armingIsKept() {
        Environment arm = Stand.environments().getFirst();
        renew(List.of(arm), Samples.blackHole());
        fx(() -> heir.bar().arm(Duration.ofMinutes(10), Fleet.NOW));
        Window before = heir;
        fx(() -> heir = before.succeeded(
                hands.stand().inputs(List.of(arm), hands.actions(), "", List.of()), Samples.blackHole()));
        assertThat(fx(() -> heir.bar().accessProperty().get().kind())).isEqualTo(AccessState.Kind.ARMED);
    }

    private List<String> strips() {
        return fx(() -> hands.window().strips().shownProperty().get().stream()
                .map(Strip::text)
                .toList());
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
