package org.drainboard.operate.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;
import org.drainboard.operate.Trial;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;

/**
 * Takes orders back whose time is over: settle what is not known, try the server, ask the guard, send. What needs an
 * override, or a person who knows the danger, is held back and tried again later. For one thread, which it blocks.
 */
public final class Returning {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATE = Duration.ofMinutes(5);

    private final AuditLog log;
    private final LedgerBook book;
    private final Settler settler;
    private final Guard guard;
    private final Trial trial;
    private final Operator operator;
    private final Supplier<Judgement> latest;
    private final String who;
    private final InstantSource clock;
    private final Map<UUID, Held> held = new HashMap<>();

    /** @param pause how long to wait the next time */
    private record Held(Instant next, Duration pause) {}

    public Returning(
            AuditLog log,
            LedgerBook book,
            Settler settler,
            Guard guard,
            Trial trial,
            Operator operator,
            Supplier<Judgement> latest,
            String who,
            InstantSource clock) {
        this.log = log;
        this.book = book;
        this.settler = settler;
        this.guard = guard;
        this.trial = trial;
        this.operator = operator;
        this.latest = latest;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Settles what can be settled, and does what is due now.
     *
     * @throws IOException when the audit log cannot be read or written; nothing was sent for the order at hand
     */
    public List<Returned> step() throws IOException {
        settler.settle(book.read());
        List<Returned> done = new ArrayList<>();
        List<Order> due =
                book.read().due(clock.instant()).stream().filter(settler::knows).toList();
        held.keySet().retainAll(due.stream().map(Order::id).toList());
        for (Order order : due) {
            Held before = held.get(order.id());
            if (before == null || !before.next().isAfter(clock.instant())) {
                done.add(one(order));
            }
        }
        return done;
    }

    private Returned one(Order order) throws IOException {
        return switch (Due.of(order, book.latest(), latest.get().round())) {
            case Due.Lapse(String why) -> lapse(order, why);
            case Due.Wait(String why) -> hold(order, why);
            case Due.Back(Proposal proposal) -> judge(order, proposal);
        };
    }

    private Returned judge(Order order, Proposal proposal) throws IOException {
        Decision decision = guard.judge(proposal, latest.get(), clock.instant());
        if (decision instanceof Decision.NeedsTrial) {
            Proposal tried = proposal.tried(trial.run(order.server()));
            decision = guard.judge(tried, latest.get(), clock.instant());
        }
        return switch (decision) {
            case Decision.Granted granted -> send(order, granted.permit());
            case Decision.NeedsConfirmation asks when Harmless.all(asks.reasons()) -> send(order, asks.confirmed());
            case Decision.NeedsConfirmation asks -> hold(order, "a person must decide: " + texts(asks.reasons()));
            case Decision.NeedsOverride no -> hold(order, texts(no.refusals()));
            case Decision.NeedsTrial(String text) -> hold(order, text);
            case Decision.Refused no -> hold(order, texts(no.reasons()));
        };
    }

    private Returned send(Order order, Permit permit) throws IOException {
        Ending ending = operator.carryOut(permit);
        return ending instanceof Decision.Refused ? hold(order, ending.text()) : sent(order, ending);
    }

    private Returned sent(Order order, Ending ending) {
        wait(order);
        return new Returned.Sent(order, ending);
    }

    private Returned lapse(Order order, String why) throws IOException {
        note(order, AuditEntry.Fate.LAPSED, why);
        return new Returned.Lapsed(order, why);
    }

    /** At first it may be the program's own start: no reading yet. Only what lasts is worth a line in the log. */
    private Returned hold(Order order, String why) throws IOException {
        boolean lasts = held.containsKey(order.id());
        wait(order);
        boolean known = order.expiryNote()
                .filter(note -> shape(note.text()).equals(shape(why)))
                .isPresent();
        if (lasts && !known) {
            note(order, AuditEntry.Fate.HELD_BACK, why);
        }
        return new Returned.HeldBack(order, why);
    }

    private void wait(Order order) {
        Duration wait =
                Optional.ofNullable(held.get(order.id())).map(Held::pause).orElse(Duration.ofSeconds(2));
        Duration longer = wait.compareTo(SOON) < 0 ? SOON : wait.multipliedBy(2);
        held.put(order.id(), new Held(clock.instant().plus(wait), longer.compareTo(LATE) > 0 ? LATE : longer));
    }

    private void note(Order order, AuditEntry.Fate fate, String why) throws IOException {
        log.appendIf(
                new AuditEntry.Expiry(order.id(), clock.instant(), who, order.server(), fate, why),
                entries -> entries.stream()
                        .noneMatch(entry -> entry instanceof AuditEntry.Expiry other
                                && other.id().equals(order.id())
                                && other.fate() == AuditEntry.Fate.LAPSED));
    }

    private static String shape(String text) {
        return text.replaceAll("\\d+", "#");
    }

    private static String texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
