package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.CapacityLeft;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Reason;
import org.drainboard.view.backend.action.Sheet.Block;
import org.drainboard.view.backend.action.Sheet.Buttons;
import org.drainboard.view.backend.action.Sheet.Choice;
import org.drainboard.view.backend.action.Sheet.Entry;
import org.drainboard.view.backend.action.Sheet.Facts;
import org.drainboard.view.backend.action.Sheet.Form;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Judged;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.text.Shares;
import org.jspecify.annotations.Nullable;

/** Puts in words what the guard says, while it is the person's turn. */
final class AskText {
    private static final String SEEN = "I have seen the change";

    private AskText() {}

    static Sheet refused(Refused stage, Judgement latest) {
        boolean alone = stage.targets().size() == 1;
        List<Entry> entries = alone
                ? entries(Tone.BAD, stage.targets().getFirst().refusals())
                : stage.targets().stream().map(AskText::leftOut).toList();
        String rest = Rest.of(stage).isEmpty() ? "" : "Ask for the first alone";
        return new Sheet(
                Tone.BAD,
                "Refused: " + wish(stage),
                where(stage),
                stage.news() == News.NONE ? "" : "Changed since you opened this: it is refused now.",
                List.of(),
                Facts.NONE,
                List.of(new Block("", entries)),
                alone ? "Nothing was sent." : "Nothing was sent. Choose fewer servers" + alone(stage.targets()) + ".",
                new Form(false, null, false, false, false, choices(stage, latest), false),
                new Buttons("", "Close", rest, "Esc closes" + (rest.isEmpty() ? "" : "   N asks for the first alone")));
    }

    static Sheet overriding(Overriding stage, Judgement latest) {
        Target target = stage.target();
        List<Block> blocks = new ArrayList<>();
        if (!target.doubts().isEmpty()) {
            blocks.add(new Block("And", entries(Tone.WARN, target.doubts())));
        }
        blocks.addAll(SheetText.trial(target.proposal()));
        return new Sheet(
                Tone.BAD,
                "The guard says no: " + wish(stage),
                where(stage),
                changed(stage, "Changed since you opened this: read the refusal again."),
                OrderText.lines(target.refusals()),
                facts(target, latest),
                blocks,
                OrderText.consequence(target.action().change()),
                form(stage, latest, name(target)),
                new Buttons(
                        stage.news() == News.NEW ? SEEN : "Override: " + wish(stage),
                        "Cancel",
                        "",
                        "Esc cancels   Ctrl+Enter overrides"));
    }

    static Sheet asking(Asking stage, Judgement latest) {
        return stage.targets().size() == 1 ? one(stage, latest) : many(stage, latest);
    }

    private static Sheet one(Asking stage, Judgement latest) {
        Target target = stage.targets().getFirst();
        List<Block> blocks = new ArrayList<>();
        if (!target.doubts().isEmpty()) {
            blocks.add(new Block("", entries(Tone.WARN, target.doubts())));
        }
        blocks.addAll(SheetText.trial(target.proposal()));
        return new Sheet(
                target.doubts().isEmpty() ? Tone.PLAIN : Tone.WARN,
                OrderText.capital(wish(stage)) + "?",
                where(stage),
                changed(stage, "Changed since you opened this: look at the capacity and the reasons again."),
                List.of(),
                facts(target, latest),
                blocks,
                OrderText.consequence(target.action().change()),
                form(stage, latest, null),
                buttons(stage));
    }

    private static Sheet many(Asking stage, Judgement latest) {
        List<Block> blocks = new ArrayList<>();
        if (!stage.leftOut().isEmpty()) {
            blocks.add(new Block(
                    "Left out: " + stage.leftOut().size() + alone(stage.leftOut()),
                    stage.leftOut().stream().map(AskText::leftOut).toList()));
        }
        blocks.add(new Block(
                "To be sent, one after the other: " + stage.going().size(),
                stage.going().stream().map(AskText::going).toList()));
        boolean doubts =
                stage.going().stream().anyMatch(target -> !target.doubts().isEmpty());
        return new Sheet(
                doubts || !stage.leftOut().isEmpty() ? Tone.WARN : Tone.PLAIN,
                OrderText.capital(OrderText.wish(actions(stage.going()))) + "?",
                where(stage),
                changed(stage, "Changed since you opened this: look at the servers and the reasons again."),
                List.of(),
                Facts.NONE,
                blocks,
                stage.wanted().change().map(OrderText::consequence).orElse("")
                        + " Each is sent once; one that fails does not stop the others.",
                form(stage, latest, null),
                buttons(stage));
    }

    private static Entry going(Target target) {
        List<String> notes = new ArrayList<>();
        // The guard says the same where little is left.
        if (target.doubts().stream().noneMatch(doubt -> doubt.rule().equals("little-capacity"))) {
            target.left().map(AskText::afterwards).ifPresent(notes::add);
        }
        notes.addAll(OrderText.lines(target.doubts()));
        target.proposal().trial().map(SheetText::trialLine).ifPresent(notes::add);
        boolean doubts = !target.doubts().isEmpty();
        return new Entry(
                doubts ? Tone.WARN : Tone.PLAIN,
                doubts ? "look" : "",
                OrderText.server(target.server()),
                target.command(),
                notes);
    }

    private static Entry leftOut(Target target) {
        return new Entry(
                Tone.BAD,
                overridable(target) ? "do it alone" : "refused",
                OrderText.server(target.server()),
                "",
                OrderText.lines(target.refusals()));
    }

    private static boolean overridable(Target target) {
        return target.decision() instanceof Decision.NeedsOverride;
    }

    private static String alone(List<Target> targets) {
        return targets.stream().anyMatch(AskText::overridable)
                ? ". To override the guard, do one alone: its name must be typed"
                : "";
    }

    private static String afterwards(CapacityLeft left) {
        return "afterwards " + left.inUse() + " of " + left.servers() + " in use, " + left.serving() + " really "
                + (left.serving() == 1 ? "serves" : "serve") + ", "
                + Shares.percent(left.share().value()) + " of the weight";
    }

    private static Facts facts(Target target, Judgement latest) {
        return new Facts(
                target.command(),
                Capacities.now(target.action(), latest),
                target.left()
                        .map(left -> Capacities.after(target.action(), left, latest))
                        .orElse(""));
    }

    private static Buttons buttons(Asking stage) {
        String yes = OrderText.capital(OrderText.wish(actions(stage.going())));
        return new Buttons(stage.news() == News.NEW ? SEEN : yes, "Cancel", "", "Esc cancels   Ctrl+Enter confirms");
    }

    private static Form form(Judged stage, Judgement latest, @Nullable String typed) {
        List<Action> asked = stage.wanted().asked();
        return new Form(
                false,
                typed,
                true,
                asked.stream().anyMatch(action -> Lacking.lasts(action.change())),
                asked.stream().anyMatch(action -> action.change().orders(ServerState.DRAIN)),
                choices(stage, latest),
                false);
    }

    private static @Nullable String name(Target target) {
        return target.decision() instanceof Decision.NeedsOverride no
                ? no.override().name()
                : null;
    }

    /** Only those that lead to other servers than the ones before them. */
    private static List<Choice> choices(Judged stage, Judgement latest) {
        List<ServerId> asked =
                stage.wanted().asked().stream().map(Action::server).toList();
        List<Choice> choices = new ArrayList<>();
        List<List<ServerId>> known = new ArrayList<>();
        for (Reach reach : Reach.values()) {
            List<ServerId> servers = reach.from(asked, latest);
            boolean chosen = stage.wanted().reach() == reach;
            if (chosen || !known.contains(servers)) {
                known.add(servers);
                choices.add(new Choice(reach, words(reach, asked, servers.size()), chosen));
            }
        }
        return choices.size() > 1 ? choices : List.of();
    }

    private static String words(Reach reach, List<ServerId> asked, int servers) {
        String name = asked.size() == 1 ? Plain.line(asked.getFirst().server(), 24) : "these";
        String backend = asked.size() == 1 ? Plain.line(asked.getFirst().runtimeName(), 36) : "these";
        return switch (reach) {
            case THESE -> asked.size() == 1 ? "only this" : "only these " + servers;
            case EVERY_BACKEND -> name + " in every backend: " + servers;
            case EVERY_HAPROXY -> backend + " on every HAProxy: " + servers;
            case EVERYWHERE -> name + " everywhere: " + servers;
        };
    }

    private static List<Entry> entries(Tone tone, List<Reason> reasons) {
        return OrderText.lines(reasons).stream()
                .map(line -> Entry.of(tone, line))
                .toList();
    }

    private static String changed(Judged stage, String words) {
        return stage.news() == News.NONE ? "" : words;
    }

    private static String wish(Judged stage) {
        return OrderText.wish(actions(stage.targets()));
    }

    private static String where(Judged stage) {
        return OrderText.where(stage.targets().stream().map(Target::server).toList());
    }

    private static List<Action> actions(List<Target> targets) {
        return targets.stream().map(Target::action).toList();
    }
}
