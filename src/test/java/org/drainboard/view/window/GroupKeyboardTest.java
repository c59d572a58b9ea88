package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Access;
import org.drainboard.view.Balanced;
import org.drainboard.view.fleet.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The line over several load balancers at the keyboard: it opens, closes, is marked, and its orders name all of them. */
final class GroupKeyboardTest {
    private static final RowKey.Group HTTP = new RowKey.Group("production", "app_http");
    private static final RowKey.Group FCGI = new RowKey.Group("production", "app_fcgi");

    private final Hands hands = new Hands();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        hands.close();
    }

    @Test
    void rightOpensALevelAndLeftClosesItAndLeadsUp() {
        hands.open(Access.WRITE, Balanced.three());
        hands.select(HTTP);
        hands.press(KeyCode.LEFT);
        assertThat(shown()).doesNotContain(onLb1());

        hands.press(KeyCode.RIGHT);
        assertThat(shown()).contains(onLb1());
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.LEFT);
        assertThat(selected()).as("the load balancer's own line closes first").isEqualTo(onLb1());
        hands.press(KeyCode.LEFT);

        assertThat(selected()).isEqualTo(HTTP);
        assertThat(shown()).doesNotContain(onLb1());
    }

    @Test
    void anOrderForTheLineIsForItsWorstServerOnEachOfThemByName() {
        hands.open(Access.WRITE, Balanced.three());
        hands.select(HTTP);
        hands.type("d");

        assertThat(hands.text("#sheet-title")).isEqualTo("Drain 3 servers?");
        assertThat(hands.all(".sheet-heading") + "" + hands.all(".sheet-text")).contains("lb1", "lb2", "lb3");
        hands.press(KeyCode.ESCAPE);
    }

    @Test
    void readyGoesOnlyToThoseOnWhichItIsOut() {
        hands.open(Access.WRITE, Balanced.three());
        hands.select(FCGI);
        hands.type("r");

        assertThat(hands.text("#sheet-title")).contains("app_fcgi/web1").doesNotContain("servers");
        hands.press(KeyCode.ESCAPE);
    }

    @Test
    void aMarkedLineIsEveryServerOnEveryLoadBalancer() {
        hands.open(Access.WRITE, Balanced.three());
        hands.mark(HTTP);

        assertThat(fx(() -> hands.window().fleet().marks().marked())).hasSize(6);
    }

    private static RowKey onLb1() {
        return new RowKey.Backend(new BackendId(new ProxyId("production", "lb1"), "app_http"));
    }

    private RowKey selected() {
        return fx(() -> hands.window().fleet().selectedProperty().get());
    }

    private List<RowKey> shown() {
        return fx(() -> hands.window().fleet().node().getItems().stream()
                .map(row -> row.key())
                .toList());
    }
}
