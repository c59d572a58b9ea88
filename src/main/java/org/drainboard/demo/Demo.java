package org.drainboard.demo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Listener;

/**
 * A fleet to practise on: a simulated HAProxy and PHP-FPM pools that speak the real protocols on private sockets, where
 * an incident unfolds ten seconds after the start, and again every five minutes. Nothing outside is touched.
 */
public final class Demo implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Demo.class.getName());

    private final World world;
    private final Path folder;
    private final List<Listener> listeners;
    private final Inventory inventory;
    /** Tidies up when the program is stopped by a signal. */
    private final Thread farewell = Thread.ofPlatform().name("demo-farewell").unstarted(this::stop);

    private Demo(World world, Path folder, List<Listener> listeners, Inventory inventory) {
        this.world = world;
        this.folder = folder;
        this.listeners = listeners;
        this.inventory = inventory;
    }

    /**
     * Starts the simulation in real time.
     *
     * @throws IOException if it can make no sockets
     */
    public static Demo start() throws IOException {
        return start(InstantSource.system());
    }

    /** Starts the simulation on a clock of the caller's; a fast one makes everything happen fast. */
    public static Demo start(InstantSource clock) throws IOException {
        Path folder = Files.createTempDirectory("drainboard-demo");
        World world = new World(clock);
        List<Listener> listeners = new ArrayList<>();
        try {
            Fleet fleet = Fleet.in(world, folder);
            listeners.addAll(fleet.listeners());
            Listener runtime = Listener.unix(folder.resolve("admin.sock"), new RuntimeSession(world));
            listeners.add(runtime);
            Environment environment = new Environment(
                    "demo",
                    Access.WRITE,
                    List.of(new ProxyTarget("lb1", runtime.endpoint(), null)),
                    fleet.targets(),
                    List.of(),
                    null);
            Demo demo = new Demo(world, folder, listeners, new Inventory(List.of(environment), PollSettings.DEFAULT));
            Runtime.getRuntime().addShutdownHook(demo.farewell);
            return demo;
        } catch (IOException e) {
            listeners.forEach(Listener::close);
            Files.delete(folder);
            throw e;
        }
    }

    /** How to reach the simulated programs: one environment named {@code demo}, which may be changed. */
    public Inventory inventory() {
        return inventory;
    }

    /** Where the simulation keeps what it needs; gone when it ends. */
    public Path folder() {
        return folder;
    }

    /** What happens at present, in one line that says that it is a simulation. */
    public String scene() {
        return world.scene();
    }

    /** Ends the simulation and removes its sockets. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException _) {
            LOG.log(Level.DEBUG, "the program ends; the demo is stopped already");
        }
    }

    private void stop() {
        listeners.forEach(Listener::close);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "removed already", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove the demo's folder " + folder, e);
        }
    }
}
