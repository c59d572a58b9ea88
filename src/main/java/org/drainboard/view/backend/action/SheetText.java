package org.drainboard.view.backend.action;

import java.util.List;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Weight;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TrialResult;
import org.drainboard.view.backend.action.Sheet.Block;
import org.drainboard.view.backend.action.Sheet.Buttons;
import org.drainboard.view.backend.action.Sheet.Entry;
import org.drainboard.view.backend.action.Sheet.Facts;
import org.drainboard.view.backend.action.Sheet.Form;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.action.Stage.Trying;
import org.drainboard.view.backend.action.Stage.Weighing;
import org.drainboard.view.backend.truth.Tone;

/** Puts a stage in words. */
final class SheetText {
    private SheetText() {}

    static Sheet of(Stage stage, Judgement latest) {
        return switch (stage) {
            case Closed _ ->
                new Sheet(Tone.PLAIN, "", "", "", List.of(), Facts.NONE, List.of(), "", Form.NONE, Buttons.CLOSE);
            case Weighing weighing -> weighing(weighing, latest);
            case Trying trying -> trying(trying);
            case Refused refused -> AskText.refused(refused, latest);
            case Overriding overriding -> AskText.overriding(overriding, latest);
            case Asking asking -> AskText.asking(asking, latest);
            case Sending sending -> SendText.sending(sending);
            case Ended ended ->
                ended.deliveries().size() == 1
                        ? EndingText.of(ended.deliveries().getFirst(), latest)
                        : SendText.ended(ended, latest);
        };
    }

    private static Sheet weighing(Weighing stage, Judgement latest) {
        List<Entry> entries = stage.servers().stream()
                .map(server -> new Entry(
                        Tone.PLAIN,
                        "",
                        OrderText.server(server),
                        "",
                        List.of(Sights.standing(server, latest)
                                .map(standing -> "weight " + standing.weight() + " now, " + standing.initialWeight()
                                        + " in the configuration")
                                .orElse("its weight has not been read"))))
                .toList();
        return new Sheet(
                Tone.PLAIN,
                "Weight of " + OrderText.whom(stage.servers()),
                OrderText.where(stage.servers()),
                "",
                List.of(),
                Facts.NONE,
                List.of(new Block("", entries)),
                "A share is of the weight in the configuration; a number from 0 to " + Weight.MOST
                        + " is taken as it stands. Nothing is sent before you have seen what it does.",
                new Form(true, null, false, false, false, List.of(), false),
                new Buttons("See what it does", "Cancel", "", "Esc cancels   Enter goes on"));
    }

    private static Sheet trying(Trying stage) {
        List<Entry> entries = stage.proposals().stream().map(SheetText::attempt).toList();
        return new Sheet(
                Tone.PLAIN,
                "Trying " + OrderText.whom(servers(stage.proposals())) + ": would users be served?",
                OrderText.where(servers(stage.proposals())),
                "",
                List.of(),
                Facts.NONE,
                List.of(new Block("", entries)),
                "Nothing has been sent to HAProxy. Ready is earned: the server is asked what users would ask first.",
                Form.BUSY,
                new Buttons("", "Cancel", "", "Esc cancels"));
    }

    private static Entry attempt(Proposal proposal) {
        String name = OrderText.server(proposal.action().server());
        return proposal.trial()
                .map(result -> new Entry(tone(result), word(result), name, "", steps(result)))
                .orElseGet(() -> new Entry(Tone.PLAIN, "asking…", name, "", List.of()));
    }

    /** What was tried, for the stages after it; nothing where there was no trial. */
    static List<Block> trial(Proposal proposal) {
        return proposal.trial().stream()
                .map(result -> new Block(
                        "We tried it: " + word(result),
                        result.steps().isEmpty()
                                ? List.of(Entry.of(tone(result), Plain.line(result.text())))
                                : result.steps().stream()
                                        .map(step -> Entry.of(Tone.PLAIN, Plain.line(step)))
                                        .toList()))
                .toList();
    }

    /** In one line, for a server among many. */
    static String trialLine(TrialResult result) {
        return "tried, " + word(result) + ": "
                + (result.steps().isEmpty()
                        ? Plain.line(result.text())
                        : result.steps().stream().map(Plain::line).collect(Collectors.joining("; ")));
    }

    private static List<String> steps(TrialResult result) {
        return result.steps().isEmpty()
                ? List.of(Plain.line(result.text()))
                : result.steps().stream().map(Plain::line).toList();
    }

    private static String word(TrialResult result) {
        return switch (result.kind()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case UNTRIED -> "not possible";
        };
    }

    private static Tone tone(TrialResult result) {
        return switch (result.kind()) {
            case PASSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case UNTRIED -> Tone.UNKNOWN;
        };
    }

    private static List<ServerId> servers(List<Proposal> proposals) {
        return proposals.stream().map(proposal -> proposal.action().server()).toList();
    }
}
