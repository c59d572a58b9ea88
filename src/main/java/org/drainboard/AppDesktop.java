package org.drainboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.cli.Checking;
import org.drainboard.cli.Desktop;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.cli.Rehearsal;
import org.drainboard.demo.Demo;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;

/** Opens the window on what there is to see; without a display, prints the same as text. */
final class AppDesktop implements Desktop {
    private final AppEngine engine;
    private final Output output;
    private final AppLog log;
    private final Map<String, String> env;
    private final boolean display;

    AppDesktop(AppEngine engine, Output output, AppLog log, Map<String, String> env) {
        this.engine = engine;
        this.output = output;
        this.log = log;
        this.env = env;
        this.display = AppDisplay.present(env, System.getProperties());
    }

    @Override
    public ExitCode open(Optional<Path> asked) throws InterruptedException {
        Path file = asked.orElseGet(
                () -> InventoryFile.defaultPath(env, System.getProperty("os.name"), System.getProperty("user.home")));
        return switch (InventoryFile.read(file)) {
            case InventoryFile.Read(Inventory inventory) -> open(inventory);
            case InventoryFile.Wrong wrong ->
                wrong(wrong.mistakes().stream().map(Object::toString).toList());
            case InventoryFile.Absent absent
            when asked.isPresent() -> wrong(List.of("There is no inventory at " + absent.file() + "."));
            case InventoryFile.Absent absent -> {
                output.progress("There is no inventory at " + absent.file() + ", so this is the demo.");
                yield demo();
            }
        };
    }

    @Override
    public ExitCode demo() throws InterruptedException {
        try (Demo demo = Demo.start()) {
            AppEngine apart = engine.apart(demo.folder());
            if (display) {
                return new AppWindow(output, log)
                        .show(new AppScenery(apart, demo.inventory(), demo::scene, List.of(), () -> {}));
            }
            sayNoDisplay();
            output.print("This is a simulation: HAProxy and PHP-FPM are played by Drainboard itself, for up to two"
                    + " minutes.");
            return new Rehearsal(apart, output, apart.clock(), demo::scene).play(demo.inventory());
        } catch (IOException e) {
            output.progress("The demo cannot make its sockets in " + System.getProperty("java.io.tmpdir") + ": " + e
                    + ". Is that folder writable, and is there space?");
            return ExitCode.USAGE;
        }
    }

    private ExitCode open(Inventory inventory) throws InterruptedException {
        if (display) {
            return new AppWindow(output, log).show(AppScenery.of(engine, inventory));
        }
        sayNoDisplay();
        return new Checking(engine, output).asText(inventory);
    }

    /** The program still starts, and shows what is wrong with its inventory. */
    private ExitCode wrong(List<String> mistakes) throws InterruptedException {
        mistakes.forEach(output::progress);
        if (display) {
            new AppWindow(output, log)
                    .show(new AppScenery(
                            engine, new Inventory(List.of(), PollSettings.DEFAULT), () -> "", mistakes, () -> {}));
        }
        return ExitCode.USAGE;
    }

    private void sayNoDisplay() {
        output.progress("No display (neither DISPLAY nor WAYLAND_DISPLAY is set): printing as text.");
    }
}
