package org.drainboard.operate.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLine;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.operate.audit.Program;

/** Folds the audit log into a {@link Ledger}, reading what was appended since, by other programs too. Thread-safe. */
public final class LedgerBook {
    private final AuditReader reader;
    private final Map<UUID, Order> orders = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Ledger latest = Ledger.EMPTY;

    public LedgerBook(AuditReader reader) {
        this.reader = reader;
    }

    /**
     * The ledger as the log is now.
     *
     * @throws IOException when the log cannot be read; the next call tries again
     */
    public synchronized Ledger read() throws IOException {
        AuditReader.News news = reader.next();
        if (news.fromTheStart()) {
            orders.clear();
            problems.clear();
        }
        if (news.fromTheStart() || !news.lines().isEmpty()) {
            news.lines().forEach(this::add);
            latest = new Ledger(orders.values(), problems);
        }
        return latest;
    }

    /** The ledger as it was read last. */
    public synchronized Ledger latest() {
        return latest;
    }

    private void add(AuditLine line) {
        switch (line) {
            case AuditLine.Entry(long _, AuditEntry entry, Program by) -> add(entry, by);
            case AuditLine.Unusable(long number, String why) -> problems.add("line " + number + ": " + why);
        }
    }

    private void add(AuditEntry entry, Program by) {
        switch (entry) {
            case AuditEntry.Intent intent ->
                orders.put(
                        intent.id(),
                        new Order(intent, by, Ended.notWritten(intent.at()), Optional.empty(), Optional.empty()));
            case AuditEntry.Result result -> ended(result.id(), Ended.of(result));
            case AuditEntry.Finding finding -> ended(finding.id(), Ended.of(finding));
            case AuditEntry.Expiry expiry ->
                change(
                        expiry.id(),
                        order -> new Order(
                                order.intent(), order.by(), order.ended(), order.takenBack(), Optional.of(expiry)));
            // A typed command is no order of the ledger: nobody knows what it changed, so nothing of it can be undone.
            case AuditEntry.Typed _, AuditEntry.Answer _ -> {}
            case AuditEntry.Gap gap ->
                problems.add(
                        (gap.counted() - gap.found()) + " lines were taken from the end of the log before " + gap.at());
        }
    }

    private void ended(UUID id, Ended ended) {
        change(id, order -> new Order(order.intent(), order.by(), ended, order.takenBack(), order.expiryNote()));
    }

    private void change(UUID id, UnaryOperator<Order> to) {
        orders.computeIfPresent(id, (_, order) -> to.apply(order));
    }
}
