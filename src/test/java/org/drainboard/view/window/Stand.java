package org.drainboard.view.window;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.operate.Arming;
import org.drainboard.view.Actions;
import org.drainboard.view.Fleet;
import org.drainboard.view.Watching;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.inventory.Editing;
import org.drainboard.view.raw.Canned;
import org.drainboard.view.roll.Asked;
import org.drainboard.view.setup.FirstSteps;
import org.drainboard.view.setup.InventoryNews;
import org.drainboard.view.setup.Setup;

/** A window for a test, with a still clock and arrangements made on the spot. */
final class Stand {
    final Watching watching = new Watching();
    final Asked rolling = new Asked(null);
    Optional<InventoryNews> news = Optional.empty();
    private final Setup setup = new Setup() {
        @Override
        public Optional<InventoryNews> news() {
            return news;
        }

        @Override
        public Optional<FirstSteps> firstSteps() {
            return Optional.empty();
        }

        @Override
        public Optional<Editing> editing() {
            return Optional.empty();
        }
    };
    final Arming arming = new Arming(InstantSource.fixed(Fleet.NOW));

    Window window(Stage stage, List<Environment> environments, String banner, List<String> notices) {
        return window(stage, environments, new NoActions(), banner, notices);
    }

    /** On the real guard; what it permits, the test ends. */
    Window window(Stage stage, GuardedActions actions) {
        return window(stage, actions.environments(), actions, "", List.of());
    }

    private Window window(
            Stage stage, List<Environment> environments, Actions actions, String banner, List<String> notices) {
        return new Window(stage, inputs(environments, actions, banner, notices), this::arrange);
    }

    WindowInputs inputs(List<Environment> environments, Actions actions, String banner, List<String> notices) {
        return new WindowInputs(
                environments,
                actions,
                new Desks(watching, new Canned(), rolling, List::of, setup),
                arming,
                () -> banner,
                notices,
                InstantSource.fixed(Fleet.NOW));
    }

    /** One task at a time, as the window asks of its worker: offers come from the test, wishes from the toolkit. */
    private synchronized void arrange(Runnable task) {
        task.run();
    }

    static List<Environment> environments() {
        List<PoolTarget> pools = List.of("www-web1", "www-web2").stream()
                .map(name -> new PoolTarget(
                        name,
                        new StatusAddress.FastCgi(new Endpoint.Tcp("10.0.0.1", 9102), "/fpm-status"),
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
        List<ProxyTarget> proxies = List.of(
                new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/admin.sock"), null),
                new ProxyTarget("lb2", new Endpoint.Tcp("10.0.0.2", 9999), null));
        return List.of(
                new Environment("production", Access.ARM, proxies, pools, List.of(), null),
                new Environment("staging", Access.WRITE, proxies, List.of(), List.of(), null));
    }

    static final Duration PATIENCE = Duration.ofSeconds(20);
}
