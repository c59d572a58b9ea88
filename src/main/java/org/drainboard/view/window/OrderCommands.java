package org.drainboard.view.window;

import static org.drainboard.view.window.Command.Group.ACT;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.view.fleet.FleetTable;

/** What can be ordered for servers, and the marks that say for which. */
final class OrderCommands {
    private final Ordering ordering;
    private final FleetTable fleet;
    private final Consumer<List<ServerId>> queue;

    /** @param queue takes the servers that are to come back with a ramp */
    OrderCommands(Ordering ordering, FleetTable fleet, Consumer<List<ServerId>> queue) {
        this.ordering = ordering;
        this.fleet = fleet;
        this.queue = queue;
    }

    Stream<Command> all() {
        return Stream.concat(keys(), named());
    }

    private Stream<Command> keys() {
        return Stream.of(
                Command.typed(ACT, 'x', "Mark a server, or all of a backend (Shift+↓↑, Ctrl+click too)", this::mark),
                Command.typed(ACT, 'd', "Drain", () -> ordering.state(ServerState.DRAIN)),
                Command.typed(ACT, 'r', "Ready, after a trial", () -> ordering.state(ServerState.READY)),
                Command.combined(ACT, "Ctrl+R", "Return with a ramp", () -> ordering.bringBack(queue)),
                Command.typed(ACT, 'm', "Maintenance", () -> ordering.state(ServerState.MAINT)),
                Command.typed(ACT, 'w', "Weight", ordering::weigh),
                Command.typed(ACT, 'k', "Shut down its sessions", ordering::shutSessions),
                Command.typed(ACT, 'h', "Health check off or on", ordering::turnHealth),
                Command.typed(ACT, 'j', "Agent check off or on", ordering::turnAgent));
    }

    private Stream<Command> named() {
        Stream<Command> weights = Stream.of(0, 10, 25, 50, 100)
                .map(share ->
                        Command.named(ACT, "Weight " + share + " %", () -> ordering.weight(new Weight.Percent(share))));
        Stream<Command> others = Stream.of(
                Command.named(ACT, "Health check off", () -> ordering.change(new Change.HealthCheck(false))),
                Command.named(ACT, "Health check on", () -> ordering.change(new Change.HealthCheck(true))),
                Command.named(ACT, "Agent check off", () -> ordering.change(new Change.AgentCheck(false))),
                Command.named(ACT, "Agent check on", () -> ordering.change(new Change.AgentCheck(true))),
                Command.named(ACT, "Take all marks away", () -> fleet.marks().clear()));
        return Stream.concat(weights, others);
    }

    private void mark() {
        fleet.keepSelection();
        fleet.marks().toggle(fleet.selectedProperty().get());
    }
}
