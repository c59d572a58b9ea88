package org.drainboard.view.backend.action;

import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Reason;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.truth.Tone;

/** Puts a stage in words. */
final class SheetText {
    private SheetText() {}

    static Sheet of(Stage stage, Judgement latest) {
        return switch (stage) {
            case Closed _ -> new Sheet(Tone.PLAIN, "", "", null, null, List.of(), "", "", null);
            case Refused refused -> refused(refused);
            case Asking asking -> asking(asking, latest);
            case Sending sending -> sending(sending);
            case Ended ended -> EndingText.of(ended);
        };
    }

    private static Sheet refused(Refused stage) {
        return new Sheet(
                Tone.BAD,
                "Refused: " + wish(stage.action()),
                where(stage.action()),
                null,
                null,
                lines(stage.reasons()),
                "Nothing was sent.",
                stage.change() == News.NONE ? "" : "Changed since you opened this: it is refused now.",
                null);
    }

    private static Sheet asking(Asking stage, Judgement latest) {
        Action action = stage.action();
        Stage.Question question = stage.question();
        return new Sheet(
                question.reasons().isEmpty() ? Tone.PLAIN : Tone.WARN,
                capital(wish(action)) + "?",
                where(action),
                question.command(),
                new Sheet.Capacity(Capacities.now(action, latest), Capacities.after(action, question.left(), latest)),
                lines(question.reasons()),
                consequence(action.change()),
                stage.change() == News.NONE
                        ? ""
                        : "Changed since you opened this: look at the capacity and the reasons again.",
                stage.change() == News.NEW ? "I have seen the change" : capital(wish(action)));
    }

    private static Sheet sending(Sending stage) {
        return new Sheet(
                Tone.PLAIN,
                "Sent, reading back…",
                where(stage.action()),
                stage.command(),
                null,
                List.of("HAProxy's table is read until it shows "
                        + stage.action().change().words() + "."),
                "It is sent once and never repeated by itself; the outcome follows within seconds.",
                "",
                null);
    }

    /** {@code drain app_fcgi/web1}. */
    static String wish(Action action) {
        return action.change().words() + " " + Plain.line(action.server().runtimeName());
    }

    static String where(Action action) {
        return "in " + Plain.line(action.server().backend().proxy().environment()) + ", by HAProxy "
                + Plain.line(action.server().backend().proxy().haproxy());
    }

    static List<String> lines(List<Reason> reasons) {
        return reasons.stream().map(reason -> Plain.line(reason.text())).toList();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String consequence(Change change) {
        return switch (change) {
            case Change.State(ServerState state) ->
                switch (state) {
                    case DRAIN -> "No new balanced traffic; what runs may finish; sticky clients still arrive.";
                    case READY -> "Traffic arrives at once, before any check has run: ready is not healthy.";
                    case MAINT -> "No traffic and no checks; sessions that run are not cut.";
                };
            case Change.SetWeight _ -> "Its share of new balanced traffic changes; what runs is not touched.";
            case Change.ShutdownSessions _ -> "Users of the requests that run get an error; PHP goes on with them.";
            case Change.HealthCheck(boolean enable) ->
                enable ? "HAProxy judges it by its check again." : "HAProxy takes it for usable, whatever happens.";
            case Change.AgentCheck(boolean enable) ->
                enable ? "The agent sets its state again." : "What the agent said last stays in force.";
        };
    }
}
