package org.drainboard.view.backend.action;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TypedOverride;
import org.drainboard.view.Actions;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Judged;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.action.Stage.Trying;
import org.drainboard.view.backend.action.Stage.Weighing;
import org.drainboard.view.room.Graces;
import org.jspecify.annotations.Nullable;

/**
 * Leads one order at a time from the wish to its outcome. What was shown is what is sent: the guard is asked again with
 * every judgement and once more on the confirmation, and a change must be seen before it can be confirmed.
 */
public final class ActionFlow {
    private final Actions actions;
    private final Supplier<Judgement> screen;
    private final InstantSource clock;
    private final Council council;
    private final Courier courier;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Closed());
    private @Nullable Tryouts tryouts;

    /**
     * Nothing is wanted yet.
     *
     * @param screen the judgement that the person looks at
     * @param clock for the end of orders that last for a time
     * @param graces told of each drain that is sent
     */
    public ActionFlow(Actions actions, Supplier<Judgement> screen, InstantSource clock, Graces graces) {
        this.actions = actions;
        this.screen = screen;
        this.clock = clock;
        council = new Council(actions);
        courier = new Courier(actions, graces, stage::set);
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins with a wish; ignored while another is open, so that a stray key cannot swap what is about to be confirmed. */
    public void request(List<Action> wanted) {
        if (idle() && !wanted.isEmpty()) {
            begin(Wanted.of(wanted));
        }
    }

    /** As {@link #request(List)}: the same change for each of the servers. */
    public void request(Change change, List<ServerId> servers) {
        request(Wanted.of(change, servers).asked());
    }

    /** Begins with the question which weight. */
    public void weigh(List<ServerId> servers) {
        if (idle() && !servers.isEmpty()) {
            stage.set(new Weighing(servers));
        }
    }

    /** Goes further than what was asked for, or back; what was said so far is asked anew. */
    public void reach(Reach reach) {
        if (stage.get() instanceof Judged judged && judged.wanted().reach() != reach) {
            begin(judged.wanted().reaching(reach));
        }
    }

    /** A new judgement is there: whoever is about to decide must see what it changes. */
    public void judgeAgain() {
        if (stage.get() instanceof Judged judged) {
            stage.set(Council.compared(judged, council.hearAgain(judged.targets())));
        }
    }

    /** What keeps the person from confirming, or empty. */
    public String lacking(Answers answers) {
        return Lacking.of(stage.get(), answers);
    }

    /** The person says yes; after a change the first yes only says that it was seen. */
    public void confirm(Answers answers) {
        if (!lacking(answers).isEmpty()) {
            return;
        }
        switch (stage.get()) {
            case Weighing weighing ->
                begin(Wanted.of(new Change.SetWeight(Weight.parse(answers.weight())), weighing.servers()));
            case Judged judged -> agreed(judged, answers).ifPresent(same -> send(same, answers));
            case Closed _, Trying _, Sending _, Ended _ -> {}
        }
    }

    /** Asks for what did not go and surely changed nothing: what was refused or stopped, else the first left out, alone. */
    public void rest() {
        List<Action> rest = Rest.of(stage.get());
        if (!rest.isEmpty()) {
            begin(Wanted.of(rest));
        }
    }

    /**
     * Leaves the sheet. While a command is on its way its outcome must be seen, so this only keeps those back that wait
     * behind it.
     */
    public void close() {
        if (tryouts != null) {
            tryouts.drop();
            tryouts = null;
        }
        if (!(stage.get() instanceof Sending sending)) {
            stage.set(new Closed());
        } else if (sending.deliveries().stream().anyMatch(Delivery::waits)) {
            courier.stop();
        }
    }

    private boolean idle() {
        return stage.get() instanceof Closed || stage.get() instanceof Ended;
    }

    private void begin(Wanted wanted) {
        judged(wanted, wanted.proposals(screen.get()), targets -> Council.stage(wanted, targets, News.NONE));
    }

    private void judged(Wanted wanted, List<Proposal> proposals, Function<List<Target>, Stage> next) {
        List<Target> targets = council.hear(proposals);
        if (targets.stream().anyMatch(Target::untried)) {
            Tryouts round = new Tryouts(
                    actions,
                    tried -> stage.set(new Trying(wanted, tried)),
                    tried -> stage.set(next.apply(council.hear(tried))));
            tryouts = round;
            round.start(targets);
        } else {
            stage.set(next.apply(targets));
        }
    }

    private void send(Judged judged, Answers answers) {
        switch (judged) {
            case Asking asking -> send(asking, answers);
            case Overriding overriding -> send(overriding, answers);
            case Refused _ -> {}
        }
    }

    private void send(Asking asking, Answers answers) {
        courier.send(
                asking.targets().stream()
                        .map(target -> target.permit().map(Delivery::of).orElseGet(() -> Delivery.leftOut(target)))
                        .toList(),
                Lacking.grace(answers));
    }

    private void send(Overriding overriding, Answers answers) {
        if (overriding.target().decision() instanceof Decision.NeedsOverride no
                && no.override().accept(answers.name().strip(), answers.reason())
                        instanceof TypedOverride.Answer.Given(Permit permit)) {
            courier.send(List.of(Delivery.of(permit)), Lacking.grace(answers));
        }
    }

    /** Asks the guard once more, with the person's words. Says yes to what is still as it was seen, and shows the rest. */
    private Optional<Judged> agreed(Judged before, Answers answers) {
        List<Proposal> seen = before.targets().stream().map(Target::proposal).toList();
        List<Target> answered =
                council.hear(seen.stream().map(each -> worded(each, answers)).toList());
        if (answered.stream().anyMatch(Target::untried)) {
            judged(before.wanted(), seen, targets -> Council.compared(before, targets));
            return Optional.empty();
        }
        Judged now = Council.compared(before, answered);
        boolean same = Council.same(before, now);
        if (same && before.news() != News.NEW) {
            return Optional.of(now);
        }
        List<Target> unworded = IntStream.range(0, seen.size())
                .mapToObj(
                        index -> new Target(seen.get(index), answered.get(index).decision()))
                .toList();
        stage.set(Council.stage(before.wanted(), unworded, same ? News.SEEN : News.NEW));
        return Optional.empty();
    }

    private Proposal worded(Proposal proposal, Answers answers) {
        Action action = proposal.action();
        Action said = answers.reason().isBlank()
                ? action
                : action.because(answers.reason().strip());
        Action ending = Lacking.lasting(action.change(), answers)
                .map(time -> said.until(clock.instant().plus(time)))
                .orElse(said);
        return new Proposal(ending, proposal.drawn(), proposal.trial());
    }
}
