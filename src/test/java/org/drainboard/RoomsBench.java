package org.drainboard;

import static org.drainboard.view.OnFx.fx;
import static org.drainboard.view.OnFx.until;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.drainboard.cli.Output;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.log.Log;
import org.drainboard.transport.Transport;
import org.drainboard.view.Crossing;
import org.drainboard.view.Pulse;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Prints how long the window stands still while its rooms open and live, on an inventory of 55 targets and one of 550 in
 * turns, none of which can be reached: the longest that the JavaFX thread kept a step waiting. The very first time, Java
 * loads the classes of a room as well.
 */
public final class RoomsBench {
    private static final int ROUNDS = 5;
    private static final Duration SETTLING = Duration.ofMillis(700);
    private static final Duration LIVING = Duration.ofSeconds(3);

    private final FxRobot robot = new FxRobot();
    private final Map<String, Map<Integer, List<Double>>> millis = new LinkedHashMap<>();

    private RoomsBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        RoomsBench bench = new RoomsBench();
        Path folder = Files.createTempDirectory("rooms");
        for (int round = 0; round < ROUNDS; round++) {
            bench.run(folder.resolve("small" + round), 5, 50);
            bench.run(folder.resolve("large" + round), 50, 500);
        }
        bench.print();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private void run(Path state, int haproxies, int pools) throws Exception {
        Path file = Files.createDirectories(state).resolve("inventory.yaml");
        Files.writeString(file, inventory(state, haproxies, pools));
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        AppEngine engine = new AppEngine(new Transport(), Map.of("XDG_STATE_HOME", state.toString()));
        AppLog log = new AppLog(Map.of("XDG_STATE_HOME", state.toString()), output);
        AppWindow window = new AppWindow(output, log, Crossing::step);
        CompletableFuture<?> end = CompletableFuture.runAsync(() -> {
            try (Log _ = log.open(false)) {
                new AppWatched(engine, window, file).show(InventoryFile.read(file));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        int targets = haproxies + pools;
        until("the window is there", () -> scene().isPresent());
        try (Pulse pulse = Pulse.start()) {
            measured(pulse, targets, "the fleet lives", LIVING, () -> {});
            visit(pulse, targets, "own sight", KeyCode.S, "#sight");
            visit(pulse, targets, "the inventory", KeyCode.I, "#entries");
        }
        fx(() -> scene().orElseThrow().getWindow().hide());
        end.join();
    }

    private void visit(Pulse pulse, int targets, String room, KeyCode key, String list) throws InterruptedException {
        measured(pulse, targets, room + " opens first", SETTLING, () -> {
            robot.push(key);
            until(
                    "all are listed",
                    () -> scene().orElseThrow().lookup(list) instanceof TableView<?> table
                            && table.getItems().size() >= targets);
        });
        measured(pulse, targets, room + " lives", LIVING, () -> {});
        measured(
                pulse,
                targets,
                room + ", ten lines on",
                SETTLING,
                () -> IntStream.range(0, 10).forEach(_ -> robot.push(KeyCode.DOWN)));
        measured(pulse, targets, room + ", to its end", SETTLING, () -> robot.push(KeyCode.END));
        measured(pulse, targets, room + " closes", SETTLING, () -> robot.push(KeyCode.ESCAPE));
        measured(pulse, targets, room + " opens again", SETTLING, () -> robot.push(key));
        robot.push(KeyCode.ESCAPE);
    }

    private void measured(Pulse pulse, int targets, String what, Duration time, Runnable step)
            throws InterruptedException {
        pulse.reset();
        step.run();
        Thread.sleep(time);
        millis.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .computeIfAbsent(targets, _ -> new ArrayList<>())
                .add(pulse.longest().toNanos() / 1e6);
    }

    private static Optional<Scene> scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && "Drainboard".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst();
    }

    private static String inventory(Path folder, int haproxies, int pools) throws IOException {
        StringBuilder text = new StringBuilder("version: 1\nenvironments:\n  - name: production\n    haproxy:\n");
        for (int i = 0; i < haproxies; i++) {
            text.append("      - name: lb%d\n        socket: unix:%s/lb%d.sock\n".formatted(i, folder, i));
        }
        text.append("    pools:\n");
        for (int i = 0; i < pools; i++) {
            text.append(
                    "      - name: www%d\n        status: fcgi+unix:%s/www%d.sock#/status\n".formatted(i, folder, i));
        }
        return text.toString();
    }

    private void print() {
        System.out.printf(
                "%-30s %10s %10s %10s %10s %8s%n", "", "very first", "55, ms", "550, ms", "550 most", "ratio");
        millis.forEach((what, bySize) -> {
            double first = bySize.getOrDefault(55, List.of()).getFirst();
            List<Double> small =
                    bySize.getOrDefault(55, List.of()).stream().sorted().toList();
            List<Double> large =
                    bySize.getOrDefault(550, List.of()).stream().sorted().toList();
            double few = small.get(small.size() / 2);
            double many = large.get(large.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %10.1f %10.1f %10.1f %10.1f %8.1f%n",
                    what,
                    first,
                    few,
                    many,
                    large.getLast(),
                    many / few);
        });
    }
}
