package org.drainboard.cli;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.CapacityLeft;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Reason;
import org.drainboard.operate.TypedOverride;

/** Prints what the guard says to each action, and keeps what may be sent. */
final class Verdicts {
    private final Output output;
    private final boolean several;

    /** @param several whether each must be told apart from the others */
    Verdicts(Output output, boolean several) {
        this.output = output;
        this.several = several;
    }

    /**
     * What may be sent.
     *
     * @param asks whether a person must say yes first
     */
    record Clear(Permit permit, boolean asks) {}

    /** The permit, or empty when the guard refuses. */
    Optional<Clear> of(Action action, Decision decision, SetRequest request) {
        if (several) {
            output.print("--        " + Plain.line(heading(action.server())));
        }
        output.print("Command:  " + Guard.command(action));
        return switch (decision) {
            case Decision.Refused(List<Reason> reasons) -> refused(reasons);
            case Decision.NeedsTrial again -> refused(List.of(new Reason("untried", again.text())));
            case Decision.NeedsOverride no -> overridden(no, request);
            case Decision.Granted granted -> {
                leaves(granted.left());
                yield Optional.of(new Clear(granted.permit(), false));
            }
            case Decision.NeedsConfirmation asks -> {
                leaves(asks.left());
                explain("Consider: ", asks.reasons());
                yield Optional.of(new Clear(asks.confirmed(), true));
            }
        };
    }

    private Optional<Clear> overridden(Decision.NeedsOverride no, SetRequest request) {
        leaves(no.left());
        String typed = request.override();
        if (typed == null || several) {
            refused(no.refusals());
            output.progress(
                    several
                            ? "An override takes one server at a time."
                            : "To do it all the same: --override "
                                    + no.override().name() + " --reason TEXT");
            return Optional.empty();
        }
        return switch (no.override().accept(typed, request.reason())) {
            case TypedOverride.Answer.Wanting(String what) -> {
                refused(no.refusals());
                output.progress("Not overridden: " + Plain.line(what));
                yield Optional.empty();
            }
            case TypedOverride.Answer.Given(Permit permit) -> {
                explain("Override: ", no.refusals());
                explain("Consider: ", no.doubts());
                yield Optional.of(new Clear(permit, false));
            }
        };
    }

    private Optional<Clear> refused(List<Reason> reasons) {
        explain("Refused:  ", reasons);
        return Optional.empty();
    }

    private void leaves(CapacityLeft left) {
        output.print("Leaves:   " + left.text());
    }

    private void explain(String label, List<Reason> reasons) {
        reasons.forEach(reason -> output.print(label + Plain.whole(reason.text())));
    }

    /** The same server may be meant on several HAProxies. */
    static String heading(ServerId server) {
        return server + " on " + server.backend().proxy().haproxy();
    }
}
