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
import org.drainboard.config.FirstLook;
import org.drainboard.config.LocalFiles;
import org.drainboard.demo.Demo;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.inventory.Inventory;

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
            case InventoryFile.Read(Inventory inventory) -> open(file, inventory);
            case InventoryFile.Wrong(var mistakes) -> wrong(file, mistakes);
            case InventoryFile.Absent _ -> first(file);
        };
    }

    @Override
    public ExitCode demo() throws InterruptedException {
        try (Demo demo = Demo.start()) {
            AppEngine apart = engine.apart(demo.folder());
            if (display) {
                return new AppWindow(output, log)
                        .show(new AppScenery(
                                apart, demo.inventory(), demo::scene, List.of(), () -> {}, AppSetup.GIVEN));
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

    private ExitCode open(Path file, Inventory inventory) throws InterruptedException {
        if (display) {
            return window(file).show(new InventoryFile.Read(inventory));
        }
        sayNoDisplay();
        return new Checking(engine, output).asText(inventory);
    }

    /** The program still starts, shows what is wrong with its inventory, and takes it up once it is right. */
    private ExitCode wrong(Path file, List<Mistake> mistakes) throws InterruptedException {
        mistakes.forEach(mistake -> output.progress(mistake.toString()));
        if (display) {
            window(file).show(new InventoryFile.Wrong(mistakes));
        }
        return ExitCode.USAGE;
    }

    /** There is no inventory: the same choices in the window and in words. */
    private ExitCode first(Path file) throws InterruptedException {
        output.progress("There is no inventory at " + file + ".");
        if (display) {
            return window(file).show(new InventoryFile.Absent(file));
        }
        sayNoDisplay();
        AppChoices.inWords(file, FirstLook.at(new LocalFiles())).forEach(output::progress);
        return ExitCode.USAGE;
    }

    private AppWatched window(Path file) {
        return new AppWatched(engine, new AppWindow(output, log), file);
    }

    private void sayNoDisplay() {
        output.progress("No display (neither DISPLAY nor WAYLAND_DISPLAY is set): printing as text.");
    }
}
