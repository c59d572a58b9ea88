package org.drainboard.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;
import org.drainboard.operate.TrialResult;
import org.drainboard.operate.Words;

/** One run of {@code drainboard set}: look, ask the guard, confirm, carry out, wait. */
final class Setting {
    /** Progress of workers shows between two readings; a third confirms it. */
    private static final int ROUNDS_BEFORE = 3;

    private final Engine engine;
    private final Output output;
    private final Question question;
    private final Inventory inventory;
    private final InstantSource clock;

    Setting(Engine engine, Output output, Question question, Inventory inventory, InstantSource clock) {
        this.engine = engine;
        this.output = output;
        this.question = question;
        this.inventory = inventory;
        this.clock = clock;
    }

    ExitCode run(SetRequest request) throws InterruptedException {
        Latest latest = new Latest();
        try (Engine.Watch _ = engine.watch(inventory, latest)) {
            output.progress("Looking at " + Plain.line(request.path().toString()) + " ...");
            Duration limit = inventory.poll().every().plus(inventory.poll().deadline());
            Optional<Judgement> seen = latest.await(
                    judgement -> judgement.round().number() >= ROUNDS_BEFORE, limit.multipliedBy(ROUNDS_BEFORE));
            if (seen.isEmpty()) {
                output.progress("Nothing answered in time; nothing was sent. Try `drainboard check` to see why.");
                return ExitCode.REFUSED;
            }
            return switch (ServerSearch.in(inventory, seen.get(), request.path(), request.haproxy())) {
                case ServerSearch.Found(ServerId server) -> decide(server, request, latest);
                case ServerSearch.Mistaken(String why) -> {
                    output.progress(Plain.whole(why));
                    yield ExitCode.USAGE;
                }
                case ServerSearch.Unseen(String why) -> {
                    output.progress(Plain.whole(why));
                    yield ExitCode.REFUSED;
                }
            };
        }
    }

    private ExitCode decide(ServerId server, SetRequest request, Latest latest) throws InterruptedException {
        Action action = new Action(server, request.state(), request.reason());
        output.print("Command:  " + Guard.command(action));
        Proposal proposal = Proposal.of(action);
        Decision decision = engine.guard(inventory).judge(proposal, latest.get(), clock.instant());
        if (decision instanceof Decision.NeedsTrial) {
            output.progress("Trying " + Plain.line(server.runtimeName()) + " ...");
            TrialResult tried = engine.trial(inventory, latest).run(server);
            output.print("Tried:    " + Plain.whole(tried.text()));
            decision = engine.guard(inventory).judge(proposal.tried(tried), latest.get(), clock.instant());
        }
        return switch (decision) {
            case Decision.Refused(List<Reason> reasons) -> refused(reasons);
            case Decision.NeedsTrial again -> refused(List.of(new Reason("untried", again.text())));
            case Decision.NeedsOverride no -> {
                output.print("Leaves:   " + no.left().text());
                yield refused(no.refusals());
            }
            case Decision.Granted granted -> {
                output.print("Leaves:   " + granted.left().text());
                yield request.dryRun() ? dryRun() : carryOut(granted.permit(), request, latest);
            }
            case Decision.NeedsConfirmation asks -> {
                output.print("Leaves:   " + asks.left().text());
                explain("Consider: ", asks.reasons());
                yield request.dryRun() ? dryRun() : confirm(asks, request, latest);
            }
        };
    }

    private ExitCode refused(List<Reason> reasons) {
        explain("Refused:  ", reasons);
        return ExitCode.REFUSED;
    }

    private ExitCode confirm(Decision.NeedsConfirmation asks, SetRequest request, Latest latest)
            throws InterruptedException {
        if (!request.confirmed() && !question.agreed("Send it? Type yes: ")) {
            output.progress("Not confirmed; nothing was sent. Add --yes to confirm what the guard asks.");
            return ExitCode.REFUSED;
        }
        return carryOut(asks.confirmed(), request, latest);
    }

    private ExitCode dryRun() {
        output.print("Dry run:  nothing was sent");
        return ExitCode.OK;
    }

    private ExitCode carryOut(Permit permit, SetRequest request, Latest latest) throws InterruptedException {
        output.progress("Sending, then reading back ...");
        Ending ending = engine.operator(inventory, latest).carryOut(permit);
        return switch (ending) {
            case Decision.Refused(List<Reason> reasons) -> {
                explain("Refused:  ", reasons);
                yield ExitCode.REFUSED;
            }
            case Outcome.Verified verified -> {
                output.print("Verified: " + Words.of(verified.seen()) + " was read back");
                verified.notes().forEach(note -> output.print("Note:     " + Plain.whole(note)));
                yield new Settling(output, latest, clock).after(permit.action(), request.patience());
            }
            case Outcome.Unverified unverified -> {
                output.print("Unverified: " + Plain.whole(unverified.reason()));
                yield ExitCode.UNVERIFIED;
            }
            case Outcome.Rejected rejected -> {
                output.print("Rejected: HAProxy says: " + Plain.whole(rejected.reply()));
                yield ExitCode.REJECTED;
            }
            case Outcome.Unknown unknown -> {
                output.print("Unknown: " + Plain.whole(unknown.reason()));
                yield ExitCode.UNKNOWN;
            }
        };
    }

    private void explain(String label, List<Reason> reasons) {
        reasons.forEach(reason -> output.print(label + Plain.whole(reason.text())));
    }
}
