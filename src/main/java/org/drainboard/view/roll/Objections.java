package org.drainboard.view.roll;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Reason;
import org.drainboard.operate.roll.Agreement;
import org.drainboard.operate.roll.RollPlan;

/**
 * What the guard says to a plan before it begins.
 *
 * @param lines for the person, one a reason
 * @param possible false where the first step would be refused outright, so that the queue would only pause
 * @param asked what a person must agree to
 */
record Objections(List<String> lines, boolean possible, Agreement asked) {
    private static final int MOST = 6;

    Objections {
        lines = List.copyOf(lines);
    }

    /** @param decisions one for each server of the plan, in its order */
    static Objections of(RollPlan plan, List<Decision> decisions) {
        List<String> lines = new ArrayList<>();
        Agreement asked = Agreement.NONE;
        boolean possible = true;
        for (int at = 0; at < decisions.size(); at++) {
            ServerId id = plan.servers().get(at);
            String server = Plain.line(id.runtimeName());
            switch (decisions.get(at)) {
                case Decision.Refused no -> {
                    possible &= at > 0;
                    tell(server, at == 0 ? "refused: " : "would pause there: ", no.reasons(), lines);
                }
                case Decision.NeedsOverride no -> {
                    possible &= at > 0;
                    tell(server, at == 0 ? "refused: " : "would pause there: ", no.refusals(), lines);
                }
                case Decision.NeedsTrial trial -> lines.add(server + ": " + Plain.line(trial.text()));
                case Decision.NeedsConfirmation asks -> {
                    List<Reason> open = plan.accepted().news(id, asks.reasons());
                    asked = asked.to(id, open);
                    tell(server, "", open, lines);
                }
                case Decision.Granted _ -> {}
            }
        }
        return new Objections(lines, possible, asked);
    }

    private static void tell(String server, String what, List<Reason> reasons, List<String> lines) {
        reasons.forEach(reason -> lines.add(server + ": " + what + Plain.line(reason.text())));
    }

    boolean none() {
        return lines.isEmpty();
    }

    /** As it is shown: the first few, and how many more there are. */
    String text() {
        int others = lines.size() - MOST;
        String more = others > 0 ? "\nand " + others + " more" : "";
        return String.join("\n", lines.subList(0, Math.min(MOST, lines.size()))) + more;
    }

    /** Whether somebody who agreed to the others has agreed to these. */
    boolean within(Objections others) {
        return others.asked.covers(asked);
    }
}
