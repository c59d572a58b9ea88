package org.drainboard;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Crossing;
import org.drainboard.view.setup.FirstSteps;
import org.drainboard.view.setup.Found;

/** Finds the first inventory: asks what runs, proposes a file, writes it. */
final class AppFirstSteps implements FirstSteps {
    private static final System.Logger LOG = System.getLogger(AppFirstSteps.class.getName());

    private final Path file;
    private final AppReconnaissance scouts;
    private final Executor worker;
    private final Runnable demo;
    private final List<String> sockets = AppSockets.under(Path.of("/"));

    /**
     * Steps that are asked for one after the other.
     *
     * @param file what is written
     * @param worker where questions wait for their answers
     * @param demo shows the simulation in the window
     */
    AppFirstSteps(Path file, AppReconnaissance scouts, Executor worker, Runnable demo) {
        this.file = file;
        this.scouts = scouts;
        this.worker = worker;
        this.demo = demo;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<String> sockets() {
        return sockets;
    }

    @Override
    public void demo() {
        worker.execute(demo);
    }

    @Override
    public void look(Consumer<Found> found) {
        answer(() -> scouts.here(sockets), found);
    }

    @Override
    public void reach(String host, Consumer<Found> found) {
        answer(() -> scouts.over(host), found);
    }

    @Override
    public void accept(String inventory, Consumer<String> refused) {
        worker.execute(() -> {
            String why = write(inventory);
            Crossing.step(() -> refused.accept(why));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private void answer(Supplier<Found> question, Consumer<Found> found) {
        worker.execute(() -> {
            Found answer = found(question);
            Crossing.step(() -> found.accept(answer));
        });
    }

    private static Found found(Supplier<Found> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it looked for HAProxys", e);
            return new Found(List.of(Remark.bad("a mistake in Drainboard itself: " + e, "")), "");
        }
    }

    private String write(String inventory) {
        try {
            if (AppProposal.read(inventory) instanceof InventoryFile.Wrong(var mistakes)) {
                return "Not written, because it has a mistake: "
                        + mistakes.getFirst().message();
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, inventory, StandardOpenOption.CREATE_NEW);
            return "";
        } catch (FileAlreadyExistsException _) {
            return "Not written: there is something at " + file + " already.";
        } catch (IOException e) {
            return "Not written: " + e + ". See that you may write to " + file
                    + ", or name another with --inventory FILE.";
        }
    }
}
