package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;
import static org.drainboard.view.window.OrderSamples.forty;
import static org.drainboard.view.window.OrderSamples.fortyServers;
import static org.drainboard.view.window.OrderSamples.mixed;
import static org.drainboard.view.window.OrderSamples.on;
import static org.drainboard.view.window.OrderSamples.server;
import static org.drainboard.view.window.OrderSamples.some;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult.Kind;
import org.drainboard.view.Pictures;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the order sheet at every stage, to be looked at; none may fail to be drawn. */
final class OrderPicturesTest {
    private static final Outcome DRAINED = new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of());

    private final Stand stand = new Stand();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** One window in one picture. */
    private record Act(Window window, GuardedActions actions) {
        void order(ServerState state, ServerId... servers) {
            window.flow().request(new Change.State(state), List.of(servers));
        }

        void write(String field, String text) {
            ((TextField) window.scene().lookup(field)).setText(text);
        }

        void confirm() {
            ((javafx.scene.control.Button) window.scene().lookup("#sheet-confirm")).fire();
        }
    }

    @Test
    void oneServer() {
        take("confirm", Samples.healthy(), act -> act.order(ServerState.DRAIN, server("web1")));
        take("confirm-shared", Samples.blackHole(), act -> act.order(ServerState.DRAIN, server("web1")));
        take("weight", Samples.healthy(), act -> act.window().flow().weigh(List.of(server("web1"))));
        take("trying", Samples.draining(), act -> act.order(ServerState.READY, server("web3")));
        take("ready", Samples.draining(), act -> {
            act.order(ServerState.READY, server("web3"));
            act.actions()
                    .tried(
                            server("web3"),
                            Kind.PASSED,
                            "200 in 12 ms",
                            "connect to 10.0.0.3:9000 ok in 0.1 ms",
                            "FastCGI handshake ok in 0.2 ms",
                            "ping ok in 0.4 ms",
                            "status ok in 0.9 ms: 4 of 4 workers free",
                            "GET /deep.php for shop.example.net: 200 in 12 ms");
        });
        take("override", Samples.draining(), act -> failing(act));
        take("override-typed", Samples.draining(), act -> {
            failing(act);
            act.write("#sheet-name", "web3");
            act.write("#sheet-reason", "only /deep.php is broken, the shop needs the capacity");
        });
        take("override-last", Situations.oneServerBad(), act -> act.order(ServerState.MAINT, server("web2")));
        take("sending", Samples.healthy(), OrderPicturesTest::sent);
        take("verified", Samples.healthy(), act -> {
            sent(act);
            act.actions().end(DRAINED);
        });
        take("up-unchecked", Samples.draining(), act -> {
            act.order(ServerState.READY, server("web3"));
            act.actions().tried(server("web3"), Kind.PASSED, "200 in 12 ms", "connect ok in 0.1 ms");
            act.confirm();
            act.actions().end(new Outcome.Verified(Standing.of(AdminState.READY, 1), List.of()));
        });
        take("unknown", Samples.healthy(), act -> {
            sent(act);
            act.actions().end(new Outcome.Unknown("unix:/run/haproxy/lb1.sock closed without an answer"));
        });
    }

    @Test
    void manyServers() {
        take("marked", Samples.healthy(), act -> {
            act.window().fleet().select(new RowKey.Server(server("web2")));
            act.window().fleet().marks().toggle(new RowKey.Server(server("web2")));
            act.window().fleet().marks().toggle(new RowKey.Server(on("lb2", "cart", "cart1")));
        });
        take("many", mixed(), act -> act.order(ServerState.DRAIN, some()));
        take("many-sending", mixed(), act -> {
            act.order(ServerState.DRAIN, some());
            act.confirm();
            act.actions().end(DRAINED);
        });
        take("many-ended", mixed(), OrderPicturesTest::partly);
        take("everywhere", mixed(), act -> {
            act.order(ServerState.DRAIN, on("lb1", "shop", "web1"));
            act.window().flow().reach(org.drainboard.view.backend.action.Reach.EVERYWHERE);
        });
        take("forty", forty(4), act -> act.order(ServerState.DRAIN, fortyServers()));
        take("forty-refused", forty(0), act -> act.order(ServerState.MAINT, fortyServers()));
        take("forty-ended", forty(4), act -> {
            act.order(ServerState.DRAIN, fortyServers());
            act.confirm();
            for (int index = 0;
                    act.window().flow().stage().get() instanceof org.drainboard.view.backend.action.Stage.Sending;
                    index++) {
                act.actions()
                        .end(
                                index == 17
                                        ? new Outcome.Unknown("no answer within 3 s")
                                        : index == 5 ? new Outcome.Rejected("Permission denied") : DRAINED);
            }
        });
        take("ugly-order", Samples.ugly(), act -> {
            List<ServerId> first = Samples.ugly().backends().stream()
                    .flatMap(backend -> backend.servers().stream())
                    .map(org.drainboard.model.verdict.ServerVerdict::id)
                    .toList();
            act.order(ServerState.DRAIN, first.toArray(ServerId[]::new));
        });
        take("ugly-one", Samples.ugly(), act -> {
            ServerId longest =
                    Samples.ugly().backends().getFirst().servers().getFirst().id();
            act.order(ServerState.DRAIN, longest);
        });
    }

    @Test
    void access() {
        take("arming", Access.ARM, Samples.healthy(), act -> act.window().switchArming());
        take("armed", Access.ARM, Samples.healthy(), act -> {
            stand.arming.arm("production", java.time.Duration.ofSeconds(598));
            act.order(ServerState.DRAIN, server("web1"));
        });
        take("not-armed", Access.ARM, Samples.healthy(), act -> act.order(ServerState.DRAIN, server("web1")));
        take(
                "read-only",
                Access.READ_ONLY,
                Samples.healthy(),
                act -> act.window().switchArming());
        take("help-orders", Access.WRITE, Samples.healthy(), act -> act.window().help());
    }

    private static void sent(Act act) {
        act.order(ServerState.DRAIN, server("web1"));
        act.confirm();
    }

    private static void failing(Act act) {
        act.order(ServerState.READY, server("web3"));
        act.actions()
                .tried(
                        server("web3"),
                        Kind.FAILED,
                        "GET /deep.php for shop.example.net: 500 in 40 ms, expected 200",
                        "connect to 10.0.0.3:9000 ok in 0.1 ms",
                        "ping ok in 0.4 ms",
                        "GET /deep.php for shop.example.net: 500 in 40 ms, expected 200");
    }

    private static void partly(Act act) {
        act.order(ServerState.DRAIN, some());
        act.confirm();
        act.actions().end(DRAINED);
        act.actions().end(new Outcome.Unknown("tcp://10.0.0.2:9999 closed without an answer"));
        act.actions().end(new Outcome.Rejected("Permission denied"));
    }

    private void take(String name, Judgement judgement, Consumer<Act> gesture) {
        take(name, Access.WRITE, judgement, gesture);
    }

    private void take(String name, Access access, Judgement judgement, Consumer<Act> gesture) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            GuardedActions actions = new GuardedActions(access, judgement, stand.arming);
            Window window = fx(() -> stand.window(new Stage(), actions));
            fx(() -> {
                window.show();
                return window.look();
            });
            fx(() -> {
                window.look().wear(theme);
                window.offer(judgement);
                return theme;
            });
            WaitForAsyncUtils.waitForFxEvents();
            String file = "order-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
            assertThat(fx(() -> {
                        gesture.accept(new Act(window, actions));
                        window.offer(judgement);
                        Pictures.settle(window.scene());
                        return file;
                    }))
                    .isEqualTo(file);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(fx(() -> Pictures.take(window.scene(), file))).isNotEmptyFile();
            fx(() -> {
                window.quit();
                stand.arming.disarm("production");
                return file;
            });
        }
    }
}
