package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;
import static org.drainboard.view.OnFx.until;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.demo.Demo;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.transport.Transport;
import org.drainboard.view.Crossing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole program on a file that is not there yet, is written, is broken, and is mended, while the window is open. */
final class AppReloadTest {
    private static final long PATIENCE = 60;

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theWindowFollowsItsFile() throws Exception {
        Path file = folder.resolve("config/inventory.yaml");
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        AppEngine engine = new AppEngine(new Transport(), Map.of("XDG_STATE_HOME", folder.toString()));
        try (Demo demo = Demo.start()) {
            AppWindow window = new AppWindow(output, new AppLog(Map.of(), output), Crossing::step);
            CompletableFuture<ExitCode> end = CompletableFuture.supplyAsync(() -> show(engine, window, file));
            try {
                until(
                        "the first run is shown",
                        () -> found().map(scene -> scene.lookup("#first-demo")).isPresent());
                follow(file, socket(demo));
            } finally {
                robot.push(KeyCode.CONTROL, KeyCode.Q);
            }
            assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
        }
    }

    private void follow(Path file, String socket) throws Exception {
        Scene scene = fx(AppReloadTest::scene);
        write(file, "first", socket);
        until("its backends are there", () -> rows() > 0);
        assertThat(fx(AppReloadTest::scene)).isSameAs(scene);

        Files.writeString(file, "version: 1\nenvironments: soon\n");
        until(
                "the strip says so",
                () -> strips().stream()
                        .anyMatch(text -> text.startsWith("inventory.yaml has 1 mistake since ")
                                && text.contains(": still using the one of ")));
        assertThat(fx(AppReloadTest::rows)).as("the last good one runs on").isPositive();
        robot.write("v");
        until(
                "the mistake is shown",
                () -> scene().getRoot().lookupAll(".note").stream()
                        .anyMatch(note -> ((Label) note).getText().contains("inventory.yaml:2:")));
        robot.push(KeyCode.ESCAPE);

        write(file, "second", socket);
        until(
                "the other environment is there",
                () -> scene().getRoot()
                        .lookupAll(".segmented-button .toggle-button")
                        .toString()
                        .contains("second"));
        until("and read", () -> rows() > 0);
        assertThat(fx(AppReloadTest::strips)).noneMatch(text -> text.contains("mistake"));
    }

    private static ExitCode show(AppEngine engine, AppWindow window, Path file) {
        try {
            return new AppWatched(engine, window, file).show(new InventoryFile.Absent(file));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String socket(Demo demo) {
        ProxyAddress address =
                demo.inventory().environments().getFirst().proxies().getFirst().address();
        return ((ProxyAddress.Socket) address).socket() instanceof Endpoint.Unix unix ? unix.toString() : "";
    }

    private static void write(Path file, String name, String socket) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                version: 1
                environments:
                  - name: %s
                    haproxy:
                      - name: lb1
                        socket: "%s"
                """.formatted(name, socket));
    }

    private static Optional<Scene> found() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && "Drainboard".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst();
    }

    private static Scene scene() {
        return found().orElseThrow();
    }

    private static int rows() {
        return scene().lookup(".table-view.fleet") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private static List<String> strips() {
        return scene().getRoot().lookupAll(".strip-text").stream()
                .map(text -> ((Label) text).getText())
                .toList();
    }
}
