package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.change.Action;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.view.backend.action.Sheet.Block;
import org.drainboard.view.backend.action.Sheet.Buttons;
import org.drainboard.view.backend.action.Sheet.Entry;
import org.drainboard.view.backend.action.Sheet.Facts;
import org.drainboard.view.backend.action.Sheet.Form;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.truth.Tone;

/** Puts in words what becomes of commands while they are sent, and how many of many went well. */
final class SendText {
    private SendText() {}

    static Sheet sending(Sending stage) {
        return stage.deliveries().size() == 1 ? one(stage) : many(stage);
    }

    private static Sheet one(Sending stage) {
        Delivery delivery = stage.deliveries().getFirst();
        return new Sheet(
                Tone.PLAIN,
                "Sent, reading back…",
                OrderText.where(List.of(delivery.server())),
                "",
                List.of(),
                new Facts(delivery.command(), "", ""),
                List.of(new Block(
                        "",
                        List.of(Entry.of(
                                Tone.PLAIN,
                                "HAProxy's table is read until it shows "
                                        + delivery.action().change().words() + ".")))),
                "It is sent once and never repeated by itself; the outcome follows within seconds.",
                Form.BUSY,
                new Buttons("", "", "", ""));
    }

    private static Sheet many(Sending stage) {
        List<Delivery> all = stage.deliveries();
        long done = all.stream()
                .filter(each -> each.state() instanceof Delivery.State.Done)
                .count();
        long going = going(all).size();
        boolean more = all.stream().anyMatch(Delivery::waits) && !stage.stopping();
        return new Sheet(
                Tone.PLAIN,
                (stage.stopping() ? "Stopping after this one: " : "Sending: ") + done + " of " + going + " done",
                where(all),
                "",
                List.of(),
                Facts.NONE,
                List.of(new Block("", all.stream().map(SendText::underWay).toList())),
                "One after the other, each once and never repeated by itself.",
                Form.BUSY,
                new Buttons("", more ? "Stop after this one" : "", "", more ? "Esc keeps back what still waits" : ""));
    }

    static Sheet ended(Ended stage, Judgement latest) {
        List<Delivery> all = stage.deliveries();
        List<Delivery> worstFirst = Stream.of(Tone.UNKNOWN, Tone.BAD, Tone.WARN, Tone.PLAIN, Tone.GOOD)
                .flatMap(tone -> all.stream().filter(each -> tone(each) == tone))
                .toList();
        List<Action> rest = Rest.of(stage);
        long verified = all.stream().filter(Delivery::verified).count();
        return new Sheet(
                worst(all),
                title(all),
                where(all),
                "",
                List.of(),
                Facts.NONE,
                List.of(new Block(
                        "",
                        worstFirst.stream().map(each -> outcome(each, latest)).toList())),
                next(all, verified),
                Form.NONE,
                rest.isEmpty()
                        ? Buttons.CLOSE
                        : new Buttons("", "Close", "Ask again: " + OrderText.wish(rest), "Esc closes   N asks again"));
    }

    private static String title(List<Delivery> all) {
        long verified = all.stream().filter(Delivery::verified).count();
        String wish = OrderText.wish(going(all).stream().map(Delivery::action).toList());
        if (verified == all.size()) {
            return "Verified, all " + verified + ": " + wish;
        }
        List<String> parts = new ArrayList<>();
        parts.add(verified + " of " + all.size() + " verified");
        for (String word : List.of("unknown", "not verified", "rejected", "not sent", "stopped", "left out")) {
            long count = all.stream().filter(each -> word(each).equals(word)).count();
            if (count > 0) {
                parts.add(count + " " + word);
            }
        }
        return String.join(", ", parts) + ": " + wish;
    }

    private static String next(List<Delivery> all, long verified) {
        if (verified == all.size()) {
            return all.getFirst().state() instanceof Delivery.State.Done(Ending ending)
                    ? EndingText.next(all.getFirst().action(), ending)
                    : "";
        }
        boolean open = all.stream()
                .anyMatch(each -> each.state() instanceof Delivery.State.Done(Outcome.Unknown _)
                        || each.state() instanceof Delivery.State.Done(Outcome.Unverified _));
        return open
                ? "Only part of it is done. Look at the Ordered column of what is unknown before you send anything again."
                : "Only part of it is done. What was not sent, left out or rejected has changed nothing.";
    }

    private static Entry underWay(Delivery delivery) {
        return new Entry(
                tone(delivery), word(delivery), OrderText.server(delivery.server()), delivery.command(), List.of());
    }

    private static Entry outcome(Delivery delivery, Judgement latest) {
        List<String> notes = switch (delivery.state()) {
            case Delivery.State.Done(Outcome.Verified verified) -> {
                List<String> lines = EndingText.facts(delivery.action(), verified, latest);
                // That it was seen is what the word says; only what is more than that has a line.
                yield lines.subList(1, lines.size());
            }
            case Delivery.State.Done(Ending ending) -> {
                List<String> lines = new ArrayList<>(EndingText.facts(delivery.action(), ending, latest));
                lines.add(EndingText.next(delivery.action(), ending));
                yield lines;
            }
            case Delivery.State.LeftOut(Target target) -> OrderText.lines(target.refusals());
            case Delivery.State.Stopped _ -> List.of("You stopped before it was sent; nothing changed.");
            case Delivery.State.Waiting _, Delivery.State.UnderWay _ -> List.of();
        };
        Tone tone = delivery.state() instanceof Delivery.State.Done(Ending ending)
                ? EndingText.tone(delivery.action(), ending, latest)
                : tone(delivery);
        return new Entry(tone, word(delivery), OrderText.server(delivery.server()), delivery.command(), notes);
    }

    private static Tone worst(List<Delivery> all) {
        return Stream.of(Tone.BAD, Tone.UNKNOWN, Tone.WARN, Tone.PLAIN, Tone.GOOD)
                .filter(tone -> all.stream().anyMatch(each -> tone(each) == tone))
                .findFirst()
                .orElse(Tone.PLAIN);
    }

    private static Tone tone(Delivery delivery) {
        return switch (delivery.state()) {
            case Delivery.State.Done(Ending ending) -> EndingText.tone(ending);
            case Delivery.State.LeftOut _, Delivery.State.Stopped _ -> Tone.WARN;
            case Delivery.State.Waiting _, Delivery.State.UnderWay _ -> Tone.PLAIN;
        };
    }

    private static String word(Delivery delivery) {
        return switch (delivery.state()) {
            case Delivery.State.Done(Ending ending) -> EndingText.word(ending);
            case Delivery.State.LeftOut _ -> "left out";
            case Delivery.State.Stopped _ -> "stopped";
            case Delivery.State.Waiting _ -> "waits";
            case Delivery.State.UnderWay _ -> "sending…";
        };
    }

    private static List<Delivery> going(List<Delivery> all) {
        return all.stream()
                .filter(each -> !(each.state() instanceof Delivery.State.LeftOut))
                .toList();
    }

    private static String where(List<Delivery> all) {
        return OrderText.where(all.stream().map(Delivery::server).toList());
    }
}
