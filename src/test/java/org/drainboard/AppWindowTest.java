package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.demo.Demo;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.transport.Transport;
import org.drainboard.view.Crossing;
import org.drainboard.view.fleet.FleetRow;
import org.drainboard.view.fleet.RowFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program on the demo, as somebody meets it who has a keyboard only; four times as fast as life. */
final class AppWindowTest {
    private static final int SPEED = 4;
    private static final long PATIENCE = 60;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theBlackHoleIsSeenDrainedAndVerifiedByKeyboardAlone(@TempDir Path folder) throws Exception {
        InstantSource clock = fast();
        StringWriter said = new StringWriter();
        Output output = new Output(new PrintWriter(said, true), new PrintWriter(said, true));
        AppEngine engine = new AppEngine(new Transport(), Map.of("XDG_STATE_HOME", folder.toString()), clock);
        try (Demo demo = Demo.start(clock)) {
            Inventory inventory = new Inventory(
                    demo.inventory().environments(),
                    new PollSettings(Duration.ofSeconds(1).dividedBy(SPEED), Duration.ofSeconds(3)));
            AppWindow program = new AppWindow(output, new AppLog(Map.of(), output), Crossing::step);
            CompletableFuture<ExitCode> end = CompletableFuture.supplyAsync(() -> {
                try {
                    return program.show(
                            new AppScenery(engine, inventory, demo::scene, List.of(), () -> {}, AppSetup.GIVEN));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            try {
                seeTheBlackHoleAndDrainIt();
                askForReadyAndSeeItTried();
            } finally {
                press(KeyCode.CONTROL, KeyCode.Q);
            }
            assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
        }
        until("its threads end", () -> threads().isEmpty());
        assertThat(folder.resolve("drainboard/audit.jsonl"))
                .content()
                .contains("set server shop/web2 state drain")
                .contains("slow query");
        assertThat(said.toString()).isEmpty();
    }

    private void seeTheBlackHoleAndDrainIt() {
        until("shop/web2 is found", () -> sees("web2", facts -> facts.verdict() == Verdict.FALSE_HEALTHY));
        until("the worst is selected by itself", () -> "shop".equals(selected()));
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("web2");

        press(KeyCode.D);
        assertThat(text("#sheet-command")).isEqualTo("set server shop/web2 state drain");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        robot.write("slow query");
        // What changes meanwhile must be confirmed again.
        until("it is confirmed and read back", () -> {
            if (text("#sheet-title").startsWith("Drain shop/web2?")) {
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            }
            return text("#sheet-title").equals("Verified: shop/web2: drain");
        });
        press(KeyCode.ESCAPE);
        until(
                "the row says so",
                () -> sees("web2", facts -> facts.claimed().words().equals("DRAIN")));
        until("users are served again", () -> sees("shop", facts -> facts.verdict() == Verdict.HONEST));
        assertThat(selected()).as("the selection is the user's").isEqualTo("web2");
    }

    /** The trial goes to the pool itself, on a thread of its own; what it finds is read before anything is sent. */
    private void askForReadyAndSeeItTried() {
        press(KeyCode.R);
        until("the server is tried", () -> heads().stream().anyMatch(head -> head.startsWith("We tried it: ")));
        press(KeyCode.ESCAPE);
        assertThat(sees("web2", facts -> facts.claimed().words().equals("DRAIN")))
                .isTrue();
    }

    private static List<String> heads() {
        return fx(() -> scene().orElseThrow().getRoot().lookupAll(".sheet-heading").stream()
                .map(head -> ((Labeled) head).getText())
                .toList());
    }

    private static InstantSource fast() {
        Instant start = Instant.now();
        long from = System.nanoTime();
        return () -> start.plusNanos((System.nanoTime() - from) * SPEED);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<Scene> scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && "Drainboard".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Optional<TableView<FleetRow>> table() {
        return scene().map(scene -> (TableView<FleetRow>) scene.lookup(".table-view.fleet"));
    }

    /** Looks at the first row of that name; the worst stand first. */
    private static boolean sees(String name, Predicate<RowFacts> wanted) {
        return fx(() -> table().flatMap(table -> table.getItems().stream()
                        .map(FleetRow::facts)
                        .filter(facts -> facts.name().text().equals(name))
                        .findFirst())
                .filter(wanted)
                .isPresent());
    }

    private static String selected() {
        return fx(() -> table().map(table -> table.getSelectionModel().getSelectedItem())
                .map(row -> row.facts().name().text())
                .orElse("nothing"));
    }

    private static String text(String id) {
        return fx(() -> ((Labeled) scene().orElseThrow().lookup(id)).getText());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("poll ") || name.startsWith("window "))
                .toList();
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE + " s: " + what, e);
        }
    }
}
