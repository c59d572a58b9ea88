package org.drainboard.view.off;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.Undo;
import org.drainboard.operate.ledger.Undoing;

/**
 * What U comes down to: the actions for the sheet, and what cannot be undone.
 *
 * @param said why some or all of it cannot be, for a strip; empty when all can
 */
public record LastAction(List<Action> actions, String said) {
    public LastAction {
        actions = List.copyOf(actions);
    }

    /** What takes the last action back, going by a round. */
    public static LastAction undo(Ledger ledger, Round round) {
        List<Undoing> all = Undo.last(ledger, round);
        if (all.isEmpty()) {
            return new LastAction(List.of(), "Nothing to undo: no order of this tool is in force.");
        }
        List<Action> actions = new ArrayList<>();
        List<Undoing.No> not = new ArrayList<>();
        for (Undoing each : all) {
            switch (each) {
                case Undoing.Back back -> actions.add(back.proposal().action());
                case Undoing.No no -> not.add(no);
            }
        }
        return new LastAction(
                actions,
                not.isEmpty()
                        ? ""
                        : "Not undone: "
                                + not.stream()
                                        .map(no -> Plain.line(no.server().runtimeName() + ": " + no.why()))
                                        .collect(Collectors.joining("; ")));
    }
}
