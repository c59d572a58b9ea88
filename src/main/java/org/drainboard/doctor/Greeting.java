package org.drainboard.doctor;

import java.time.Duration;
import org.drainboard.model.Failure;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The first question to a runtime socket: which level it has. It also tells a master's socket from a process's own, for
 * which the inventory writes different things: a master stays silent after its answer instead of closing, until it is
 * told {@code quit}, and a process does not know {@code @1} (measured on HAProxy 2.6).
 */
final class Greeting {
    private static final String LEVEL = "show cli level";
    private static final int FIRST_WORKER = 1;

    private final Transport transport;
    private final String name;
    private final ProxyAddress.Socket address;

    Greeting(Transport transport, String name, ProxyAddress.Socket address) {
        this.transport = transport;
        this.name = name;
        this.address = address;
    }

    sealed interface Answer {}

    record Level(SocketLevel level) implements Answer {}

    record Wrong(Remark why) implements Answer {}

    /** Takes at most two thirds of the time that is left. */
    Answer exchange(Deadline end) {
        Duration third = end.remaining().dividedBy(3);
        return switch (ask(address.process(), third)) {
            case Questions.Said(String answer) ->
                SocketLevel.of(answer).<Answer>map(Level::new).orElseGet(() -> strange(answer, third));
            case Questions.Unsaid(Failure failure) -> silent(failure, third);
        };
    }

    private Questions.Heard ask(@Nullable Integer process, Duration deadline) {
        ProxyTarget target = new ProxyTarget(name, new ProxyAddress.Socket(address.socket(), process));
        return Questions.ask(transport, target, LEVEL, deadline);
    }

    private Answer silent(Failure failure, Duration time) {
        boolean master = switch (failure.kind()) {
            case TIMED_OUT -> address.process() == null && otherKind(FIRST_WORKER, time);
            case CLOSED -> address.process() != null && otherKind(FIRST_WORKER, time);
            default -> false;
        };
        if (!master) {
            return new Wrong(Remark.bad(failure.message(), Remedy.of(failure, address.socket())));
        }
        return new Wrong(
                address.process() == null
                        ? Remark.bad(
                                where() + " is the socket of a HAProxy master, which answers for itself and not for its"
                                        + " workers",
                                "in the inventory, beside socket:\n    process: 1")
                        : Remark.bad(
                                where() + " is a master's socket that has no worker " + address.process(),
                                "`show proc` on that socket lists the workers; the current one is process: 1"));
    }

    private Answer strange(String answer, Duration time) {
        if (address.process() != null && otherKind(null, time)) {
            return new Wrong(Remark.bad(
                    where() + " is a process's own socket, not a master's", "remove process: from the inventory"));
        }
        String first = Plain.line(answer.strip().lines().findFirst().orElse(""), 120);
        return new Wrong(Remark.bad(
                where() + " answers `" + LEVEL + "` with \"" + first + "\", which HAProxy does not",
                "check that the address is that of a `stats socket`"));
    }

    private boolean otherKind(@Nullable Integer process, Duration time) {
        return ask(process, time) instanceof Questions.Said(String answer)
                && SocketLevel.of(answer).isPresent();
    }

    private String where() {
        return address.socket().toString();
    }
}
