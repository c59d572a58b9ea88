package org.drainboard.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Plain;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Reason;
import org.drainboard.operate.Words;

/** Sends what is permitted, one after the other, each once, and prints what came of each. */
final class Sending {
    private final Engine engine;
    private final Output output;
    private final Inventory inventory;
    private final InstantSource clock;

    Sending(Engine engine, Output output, Inventory inventory, InstantSource clock) {
        this.engine = engine;
        this.output = output;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** The gravest of the outcomes; one that fails does not keep the others from being sent. All are waited for together. */
    ExitCode all(List<Permit> permits, SetRequest request, Latest latest) throws InterruptedException {
        Operator operator = engine.operator(inventory, latest);
        Judgement before = latest.get();
        ExitCode gravest = ExitCode.OK;
        Map<Action, Instant> verified = new LinkedHashMap<>();
        for (Permit permit : permits) {
            if (permits.size() > 1) {
                output.print("--        "
                        + Plain.line(Verdicts.heading(permit.action().server())));
            }
            output.progress("Sending, then reading back ...");
            ExitCode code = one(operator, permit);
            if (code == ExitCode.OK) {
                verified.put(permit.action(), clock.instant());
            }
            gravest = code.number() > gravest.number() ? code : gravest;
        }
        if (permits.size() > 1) {
            output.print("Done:     " + verified.size() + " of " + permits.size() + " are as ordered"
                    + (verified.size() == permits.size()
                            ? ""
                            : "; the others say why above. Nothing is sent again by itself: look, then order those"
                                    + " anew, or take the others back"));
        }
        ExitCode settled = new Settling(output, latest, inventory).after(before, verified, request.patience());
        return settled.number() > gravest.number() ? settled : gravest;
    }

    private ExitCode one(Operator operator, Permit permit) {
        Ending ending = operator.carryOut(permit);
        return switch (ending) {
            case Decision.Refused(List<Reason> reasons) -> {
                reasons.forEach(reason -> output.print("Refused:  " + Plain.whole(reason.text())));
                yield ExitCode.REFUSED;
            }
            case Outcome.Verified verified -> {
                output.print("Verified: "
                        + (permit.action().change() instanceof Change.ShutdownSessions
                                ? "no session of before is left; the server is " + Words.of(verified.seen())
                                : Words.of(verified.seen()) + " was read back"));
                verified.notes().forEach(note -> output.print("Note:     " + Plain.whole(note)));
                permit.action()
                        .expiry()
                        .ifPresent(end -> output.print("Expires:  " + end.truncatedTo(ChronoUnit.SECONDS)
                                + ": taken back by a window that runs then, or by `drainboard off --return-due`"));
                yield ExitCode.OK;
            }
            case Outcome.Unverified unverified -> {
                output.print("Unverified: " + Plain.whole(unverified.reason()));
                yield ExitCode.UNVERIFIED;
            }
            case Outcome.Rejected rejected -> {
                output.print("Rejected: HAProxy says: " + Plain.whole(rejected.words()));
                yield ExitCode.REJECTED;
            }
            case Outcome.Unknown unknown -> {
                output.print("Unknown: " + Plain.whole(unknown.reason()));
                yield ExitCode.UNKNOWN;
            }
        };
    }
}
