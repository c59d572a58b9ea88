package org.drainboard.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.model.change.Action;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawConsent;
import org.drainboard.operate.raw.RawDesk;
import org.drainboard.operate.raw.RawEnding;
import org.jspecify.annotations.Nullable;

/** One run of {@code drainboard raw}. */
final class RawSending {
    private final Engine engine;
    private final Output output;
    private final Question question;
    private final Inventory inventory;
    private final InstantSource clock;

    RawSending(Engine engine, Output output, Question question, Inventory inventory, InstantSource clock) {
        this.engine = engine;
        this.output = output;
        this.question = question;
        this.inventory = inventory;
        this.clock = clock;
    }

    /**
     * What the person gave for what needs more than the command.
     *
     * @param override the name that was typed, or null
     */
    record Leave(@Nullable String override, String reason, boolean yes) {}

    ExitCode run(ProxyId proxy, String line, Leave leave) throws InterruptedException {
        RawDesk desk = engine.rawDesk(inventory);
        return switch (desk.submit(proxy, line)) {
            case RawAnswer.Said(String text) -> {
                output.print(Plain.page(text));
                yield ExitCode.OK;
            }
            case RawAnswer.Silent(String why) -> {
                output.progress(Plain.whole(why));
                yield ExitCode.CANNOT_TELL;
            }
            case RawAnswer.Refused(String why) -> refused(why);
            case RawAnswer.NeedsGuard(Action action) -> guarded(action, leave);
            case RawAnswer.NeedsTyping typing -> typed(desk, typing, leave);
        };
    }

    /** The same as {@code drainboard set}, on this one HAProxy. */
    private ExitCode guarded(Action action, Leave leave) throws InterruptedException {
        ServerPath path = new ServerPath(
                action.server().backend().proxy().environment(),
                action.server().backend().backend(),
                action.server().server());
        SetRequest request = new SetRequest(
                List.of(path),
                action.server().backend().proxy().haproxy(),
                action.change(),
                leave.reason(),
                Optional.empty(),
                leave.yes(),
                false,
                leave.override(),
                null);
        return new Setting(engine, output, question, inventory, clock).run(request);
    }

    private ExitCode typed(RawDesk desk, RawAnswer.NeedsTyping typing, Leave leave) {
        output.print("Command:  " + typing.command());
        output.print("It:       " + typing.danger() + "; nothing is read back");
        if (leave.override() == null) {
            return refused(
                    "to send it, add --override " + Plain.line(typing.consent().name()) + " --reason TEXT");
        }
        return switch (typing.consent().accept(leave.override(), leave.reason())) {
            case RawConsent.Answer.Wanting(String what) -> refused(what);
            case RawConsent.Answer.Given given -> ended(desk.carryOut(given.permit()));
        };
    }

    private ExitCode ended(RawEnding ending) {
        return switch (ending) {
            case RawEnding.NotSent(String why) -> refused(why);
            case RawEnding.Answered(String reply) -> {
                output.print(
                        reply.isBlank()
                                ? "Answered: with nothing, HAProxy's usual yes; look whether it happened"
                                : "Answered: " + Plain.page(reply));
                yield ExitCode.OK;
            }
            case RawEnding.Unknown unknown -> {
                output.print("Unknown:  " + Plain.whole(unknown.text()));
                yield ExitCode.UNKNOWN;
            }
        };
    }

    private ExitCode refused(String why) {
        output.print("Refused:  " + Plain.whole(why));
        return ExitCode.REFUSED;
    }
}
