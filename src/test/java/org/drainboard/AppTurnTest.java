package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.Arming;
import org.drainboard.transport.Transport;
import org.drainboard.view.Crossing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Another inventory while something is armed; nobody listens at the sockets that are named. */
final class AppTurnTest {
    private static final long PATIENCE = 60;

    @TempDir
    Path folder;

    private final CompletableFuture<Void> leftFirst = new CompletableFuture<>();
    private final Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    private final AppWindow program = new AppWindow(output, new AppLog(Map.of(), output), Crossing::step);
    private AppEngine engine = new AppEngine(new Transport(), Map.of());
    private CompletableFuture<ExitCode> end = new CompletableFuture<>();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void armBoth() {
        engine = new AppEngine(new Transport(), Map.of("XDG_STATE_HOME", folder.toString()));
        engine.arming().arm("production", Duration.ofMinutes(10));
        engine.arming().arm("staging", Duration.ofMinutes(10));
        end = CompletableFuture.supplyAsync(() -> {
            try {
                return program.show(scenery("lb1", () -> leftFirst.complete(null)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> Window.getWindows().stream()
                                .filter(each -> each instanceof Stage stage && "Drainboard".equals(stage.getTitle()))
                                .findFirst()
                                .map(each -> {
                                    each.hide();
                                    return true;
                                })
                                .orElse(false)));
        assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
    }

    @Test
    void anArmedNameThatMeansOtherHaproxysIsDisarmed() throws Exception {
        turnTo("lb2");
        Arming arming = engine.arming();
        assertThat(arming.until("production")).as("other HAProxys").isEmpty();
        assertThat(arming.until("staging")).as("the same HAProxys").isPresent();
    }

    @Test
    void whatIsTheSameStaysArmed() throws Exception {
        turnTo("lb1");
        assertThat(engine.arming().until("production")).isPresent();
    }

    private void turnTo(String socket) throws Exception {
        program.change(scenery(socket, () -> {}));
        leftFirst.get(PATIENCE, TimeUnit.SECONDS);
    }

    private AppScenery scenery(String production, Runnable left) {
        Inventory inventory = new Inventory(
                List.of(environment("production", production), environment("staging", "lb9")), PollSettings.DEFAULT);
        return new AppScenery(engine, inventory, () -> "", List.of(), left, AppSetup.GIVEN);
    }

    private Environment environment(String name, String socket) {
        Endpoint address = new Endpoint.Unix(folder.resolve(socket + ".sock").toString());
        return new Environment(
                name, Access.ARM, List.of(new ProxyTarget("lb", address, null)), List.of(), List.of(), null);
    }
}
