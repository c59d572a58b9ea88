package org.drainboard.view.backend.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Proposal;

/**
 * What a person wants done.
 *
 * @param asked what was asked for, one a server
 * @param reach how far it goes from there
 */
public record Wanted(List<Action> asked, Reach reach) {
    public Wanted {
        asked = List.copyOf(asked);
    }

    static Wanted of(List<Action> asked) {
        return new Wanted(asked, Reach.THESE);
    }

    static Wanted of(Change change, List<ServerId> servers) {
        return of(servers.stream().map(server -> new Action(server, change, "")).toList());
    }

    Wanted reaching(Reach other) {
        return new Wanted(asked, other);
    }

    /** One change for all of them, or empty where they differ. */
    Optional<Change> change() {
        List<Change> changes = asked.stream().map(Action::change).distinct().toList();
        return changes.size() == 1 ? Optional.of(changes.getFirst()) : Optional.empty();
    }

    /**
     * What is put to the guard.
     *
     * @param screen what the person saw when deciding
     */
    List<Proposal> proposals(Judgement screen) {
        Map<Point, Action> actions = new LinkedHashMap<>();
        asked.forEach(action -> actions.put(new Point(action.server(), action.change()), action));
        asked.forEach(action -> reach.from(List.of(action.server()), screen)
                .forEach(server -> actions.putIfAbsent(new Point(server, action.change()), to(action, server))));
        return actions.values().stream().map(action -> drawn(action, screen)).toList();
    }

    /** A reload may have lost two orders of one server, its state and its weight. */
    private record Point(ServerId server, Change change) {}

    /** What takes an order back, or gives it again, does so for that order's server only; elsewhere it is an order by hand. */
    private static Action to(Action action, ServerId server) {
        Cause cause = action.cause().of() == null ? action.cause() : Cause.BY_HAND;
        return new Action(server, action.change(), action.reason(), cause, action.expiry());
    }

    private static Proposal drawn(Action action, Judgement screen) {
        Proposal proposal = Proposal.of(action);
        return Sights.seen(action.server(), screen).map(proposal::drawn).orElse(proposal);
    }
}
