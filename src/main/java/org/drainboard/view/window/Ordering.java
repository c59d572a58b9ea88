package org.drainboard.view.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.action.ActionFlow;
import org.drainboard.view.backend.action.Sights;
import org.drainboard.view.backend.action.Stage;
import org.drainboard.view.fleet.Marks;
import org.drainboard.view.room.Strip;
import org.drainboard.view.room.Strips;

/** Turns a key into an order for the servers that it means, and says so where it means none. */
final class Ordering {
    private static final String WHOM = "whom";

    private final ActionFlow flow;
    private final Addressees addressees;
    private final Marks marks;
    private final Strips strips;
    private final Supplier<Judgement> screen;
    private boolean forMarked;

    /** @param screen what the person sees */
    Ordering(ActionFlow flow, Addressees addressees, Marks marks, Strips strips, Supplier<Judgement> screen) {
        this.flow = flow;
        this.addressees = addressees;
        this.marks = marks;
        this.strips = strips;
        this.screen = screen;
        flow.stage().subscribe(this::used);
    }

    void state(ServerState state) {
        List<ServerId> servers = addressees.of(state, screen.get());
        if (someone(servers)) {
            flow.request(new Change.State(state), servers);
        }
    }

    /** Hands those over that are out, for a return with a ramp; says so where none is. */
    void bringBack(Consumer<List<ServerId>> room) {
        List<ServerId> servers = addressees.of(ServerState.READY, screen.get());
        if (!someone(servers)) {
            return;
        }
        forMarked = false;
        List<ServerId> out = servers.stream()
                .filter(server -> Sights.standing(server, screen.get())
                        .filter(standing ->
                                standing.admin().drain() || standing.admin().maint())
                        .isPresent())
                .toList();
        if (out.isEmpty()) {
            strips.put(
                    WHOM,
                    new Strip(
                            Strip.Weight.NOTE,
                            "A ramp is for a server that is out (drain or maint): none of these is. W sets a weight.",
                            List.of()));
        } else {
            room.accept(out);
        }
    }

    void weigh() {
        List<ServerId> servers = anyone();
        if (someone(servers)) {
            flow.weigh(servers);
        }
    }

    void weight(Weight weight) {
        change(new Change.SetWeight(weight));
    }

    void shutSessions() {
        change(new Change.ShutdownSessions());
    }

    /** Off where one of them is on; on where none is. */
    void turnHealth() {
        change(new Change.HealthCheck(!any(Standing::health)));
    }

    /** Off where one of them is on; on where none is. */
    void turnAgent() {
        change(new Change.AgentCheck(!any(Standing::agent)));
    }

    void change(Change change) {
        List<ServerId> servers = anyone();
        if (someone(servers)) {
            flow.request(change, servers);
        }
    }

    /** The note that nobody was meant is old as soon as something else is done. */
    void forgetWhom() {
        strips.remove(WHOM);
    }

    private List<ServerId> anyone() {
        return addressees.of(screen.get());
    }

    private boolean any(java.util.function.Function<Standing, CheckSwitch> check) {
        return anyone().stream()
                .flatMap(server -> Sights.standing(server, screen.get()).stream())
                .anyMatch(standing -> check.apply(standing) != CheckSwitch.OFF);
    }

    private boolean someone(List<ServerId> servers) {
        forMarked = !marks.marked().isEmpty();
        if (servers.isEmpty()) {
            strips.put(
                    WHOM,
                    new Strip(
                            Strip.Weight.NOTE,
                            "An order is for a server: select one (↓ leads into a backend) or mark several with X.",
                            List.of()));
        } else {
            forgetWhom();
        }
        return !servers.isEmpty();
    }

    /** Marks are used up by their order: a forgotten one would take the next order away from what is selected. */
    private void used(Stage before, Stage now) {
        if (forMarked && before instanceof Stage.Ended && now instanceof Stage.Closed) {
            forMarked = false;
            marks.clear();
        }
    }
}
