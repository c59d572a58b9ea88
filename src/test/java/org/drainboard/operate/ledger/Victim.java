package org.drainboard.operate.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Permit;

/** A program that drains a server with an expiry and carries the expiry out; it is killed on the way. */
final class Victim {
    static final Duration EXPIRY = Duration.ofMillis(150);

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
        Bench bench = new Bench(Bench.socket(arguments[0]), Path.of(arguments[1]), Access.WRITE);
        ServerId server = Bench.server("many", arguments[2]);
        bench.book.read();
        if (bench.latest.get().round().proxies().isEmpty()) {
            throw new IllegalStateException("no HAProxy");
        }
        say("go");
        Action drain = new Action(
                server,
                new Change.State(ServerState.DRAIN),
                "to be killed",
                Cause.BY_HAND,
                Optional.of(bench.clock.instant().plus(EXPIRY)));
        bench.operator.carryOut(permit(bench.guard.judge(drain, bench.latest.get(), bench.clock.instant())));
        say("drained");
        List<Returned> done = List.of();
        while (done.stream().noneMatch(each -> each.order().server().equals(server))) {
            done = bench.returning.step();
        }
        say("returned");
    }

    static Permit permit(Decision decision) {
        return switch (decision) {
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            default -> throw new IllegalStateException("the guard: " + decision);
        };
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
