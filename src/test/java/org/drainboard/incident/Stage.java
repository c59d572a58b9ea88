package org.drainboard.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Site;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Round;
import org.drainboard.poll.Poller;

/** A lab that is watched as Drainboard would, and recorded. */
public final class Stage implements AutoCloseable {
    private final Lab lab;
    private final Inventory inventory;
    private final Recorder recorder;

    private Stage(Lab lab, Path file, String about) throws IOException {
        this.lab = lab;
        if (!(InventoryFile.read(file) instanceof InventoryFile.Read(Inventory read))) {
            throw new AssertionError("not an inventory: " + file);
        }
        inventory = read;
        recorder = new Recorder(about, inventory, Files.readString(file), names(lab));
    }

    /**
     * Starts a lab.
     *
     * @param about the incident in a sentence
     * @param checks whether the inventory asks for real requests
     */
    public static Stage open(Site site, String about, boolean checks) {
        return open(site, about, checks, UnaryOperator.identity());
    }

    /** The same with another inventory. */
    static Stage open(Site site, String about, boolean checks, UnaryOperator<String> inventory) {
        Lab lab = Lab.start(site);
        try {
            Path file = checks ? lab.inventoryWithChecks(Access.READ_ONLY) : lab.inventory(Access.READ_ONLY);
            Files.writeString(file, inventory.apply(Files.readString(file)));
            return new Stage(lab, file, about);
        } catch (IOException e) {
            lab.close();
            throw new UncheckedIOException(e);
        }
    }

    public Lab lab() {
        return lab;
    }

    public Inventory inventory() {
        return inventory;
    }

    public Recorder recorder() {
        return recorder;
    }

    /** Begins to poll; each round is recorded before it is handed on. */
    public Poller poll(Consumer<Round> rounds) {
        Poller poller = new Poller(inventory, recorder.transport(), InstantSource.system(), round -> {
            recorder.take(round);
            rounds.accept(round);
        });
        poller.start();
        return poller;
    }

    /** What belongs to this machine, and what stands for it in a recording. */
    private static SequencedMap<String, String> names(Lab lab) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        names.put(lab.folder().toString(), "/run/lab");
        names.put(Path.of("src/lab").toAbsolutePath().toString(), "/srv/lab");
        names.put(lab.address(), "127.0.0.1");
        lab.haproxy()
                .ask("show info")
                .lines()
                .filter(line -> line.startsWith("node: "))
                .forEach(line -> names.put(line, "node: lb1"));
        return names;
    }

    @Override
    public void close() {
        lab.close();
    }
}
