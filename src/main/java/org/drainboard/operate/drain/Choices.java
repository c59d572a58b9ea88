package org.drainboard.operate.drain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Seen;

/** What may be done about a drain, the least harmful first; each goes through the guard. */
public final class Choices {
    private final DrainProgress progress;
    private final Optional<Seen> drawn;
    private final List<Choice> choices = new ArrayList<>();

    private Choices(DrainProgress progress, Optional<Seen> drawn) {
        this.progress = progress;
        this.drawn = drawn;
    }

    /** The choices, by what the judgement shows ordered. */
    public static List<Choice> of(DrainProgress progress, Judgement latest) {
        Choices choices = new Choices(progress, seen(progress.server(), latest));
        if (progress.hindrance(Hindrance.Kind.LOST).isPresent()) {
            choices.state(
                    Choice.Kind.AGAIN,
                    progress.ordered(),
                    "order " + progress.ordered().word() + " again: the server is in use now");
            return choices.choices;
        }
        choices.waiting();
        choices.maint();
        choices.cut();
        choices.state(
                Choice.Kind.READY, ServerState.READY, "back to ready: it is tried first, then gets traffic again");
        return List.copyOf(choices.choices);
    }

    private void waiting() {
        if (progress.state() != DrainState.DONE) {
            choices.add(new Choice(Choice.Kind.KEEP_WAITING, "keep waiting: nothing is sent", Optional.empty()));
        }
    }

    private void maint() {
        if (progress.ordered() == ServerState.MAINT) {
            return;
        }
        String rest = progress.state() == DrainState.DONE
                ? "nothing is left to be cut"
                : "what runs goes on, sticky clients move to other servers";
        state(Choice.Kind.MAINT, ServerState.MAINT, "maint: takes it out for the work and stops its checks; " + rest);
    }

    private void cut() {
        Forecast forecast = progress.forecast();
        if (forecast == null || forecast.now() == 0) {
            return;
        }
        String users = forecast.now() + (forecast.now() == 1 ? " user" : " users");
        Action action = new Action(progress.server(), new Change.ShutdownSessions(), "");
        add(
                Choice.Kind.SHUT_DOWN,
                "shut down the rest: cuts " + users
                        + Hindrances.names(progress.running().subList(0, (int)
                                Math.min(forecast.now(), progress.running().size())))
                        + "; PHP goes on with what it runs",
                action);
    }

    private void state(Choice.Kind kind, ServerState state, String text) {
        add(kind, text, new Action(progress.server(), state, ""));
    }

    private void add(Choice.Kind kind, String text, Action action) {
        Proposal proposal = Proposal.of(action);
        choices.add(
                new Choice(kind, text, Optional.of(drawn.map(proposal::drawn).orElse(proposal))));
    }

    private static Optional<Seen> seen(ServerId server, Judgement latest) {
        Reading<ProxySnapshot> reading =
                latest.round().proxies().get(server.backend().proxy());
        return Optional.ofNullable(reading)
                .flatMap(Reading::latest)
                .flatMap(snapshot -> snapshot.servers().stream()
                        .filter(row -> row.backend().equals(server.backend().backend())
                                && row.server().equals(server.server()))
                        .findFirst()
                        .map(row -> new Seen(snapshot.process().pid(), row.standing())));
    }
}
