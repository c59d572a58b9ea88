package org.drainboard.view.backend.action;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Reason;
import org.drainboard.view.Actions;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Question;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;

/**
 * Leads one action at a time from the wish to its outcome. What was shown is what is sent: the guard is asked again with
 * every judgement and once more on the confirmation, and a change must be seen before it can be confirmed.
 */
public final class ActionFlow {
    private final Actions actions;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Closed());

    public ActionFlow(Actions actions) {
        this.actions = actions;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins with a wish; ignored while another is open, so that a stray key cannot swap what is about to be confirmed. */
    public void request(ServerId server, ServerState state) {
        switch (stage.get()) {
            case Closed _, Ended _ -> {
                Action action = new Action(server, state, "");
                stage.set(staged(action, actions.judge(action), News.NONE));
            }
            case Asking _, Refused _, Sending _ -> {}
        }
    }

    /** A new judgement is there: whoever is about to decide must see what it changes. */
    public void judgeAgain() {
        switch (stage.get()) {
            case Asking asking -> stage.set(compared(asking, actions.judge(asking.action())));
            case Refused refused -> stage.set(compared(refused, actions.judge(refused.action())));
            case Closed _, Sending _, Ended _ -> {}
        }
    }

    /**
     * The person says yes; after a change the first yes only says that it was seen.
     *
     * @param reason why, for the audit log; may be empty
     */
    public void confirm(String reason) {
        if (!(stage.get() instanceof Asking asking)) {
            return;
        }
        Action action = asking.action().because(reason.strip());
        Stage now = compared(asking, actions.judge(action));
        if (now instanceof Asking same && same.change() != News.NEW) {
            Question question = same.question();
            stage.set(new Sending(action, question.command()));
            actions.carryOut(question.permit(), ending -> end(action, question.command(), ending));
        } else if (asking.change() == News.NEW
                && now instanceof Asking seen
                && seen.question().sameAs(asking.question())) {
            stage.set(new Asking(seen.action(), seen.question(), News.SEEN));
        } else {
            stage.set(now);
        }
    }

    /** Leaves the sheet; not possible while a command is on its way, because its outcome must be seen. */
    public void close() {
        if (!(stage.get() instanceof Sending)) {
            stage.set(new Closed());
        }
    }

    private void end(Action action, String command, Ending ending) {
        stage.set(new Ended(action, command, ending));
    }

    private static Stage compared(Asking before, Decision now) {
        Stage next = staged(before.action(), now, News.NEW);
        return next instanceof Asking asking && asking.question().sameAs(before.question())
                ? new Asking(before.action(), asking.question(), before.change())
                : next;
    }

    private static Stage compared(Refused before, Decision now) {
        Stage next = staged(before.action(), now, News.NEW);
        return next instanceof Refused refused && Stage.rules(refused.reasons()).equals(Stage.rules(before.reasons()))
                ? new Refused(before.action(), refused.reasons(), before.change())
                : next;
    }

    private static Stage staged(Action action, Decision decision, News change) {
        return switch (decision) {
            case Decision.Refused refused -> new Refused(action, refused.reasons(), change);
            case Decision.NeedsTrial trial -> new Refused(action, List.of(new Reason("untried", trial.text())), change);
            case Decision.NeedsOverride no -> new Refused(action, no.refusals(), change);
            case Decision.NeedsConfirmation asks -> new Asking(action, Question.of(asks), change);
            case Decision.Granted granted -> new Asking(action, Question.of(granted), change);
        };
    }
}
