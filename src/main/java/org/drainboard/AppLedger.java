package org.drainboard;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.ProxyId;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.History;
import org.drainboard.operate.Returns;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.operate.ledger.Blind;
import org.drainboard.operate.ledger.Changes;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.LedgerBook;
import org.drainboard.operate.ledger.OffByHand;
import org.drainboard.operate.ledger.Promises;
import org.drainboard.operate.ledger.ReloadWatch;
import org.drainboard.operate.ledger.Situation;
import org.jspecify.annotations.Nullable;

/** The books beside the engine: every round is held against what the audit log tells. */
final class AppLedger {
    private static final System.Logger LOG = System.getLogger(AppLedger.class.getName());

    private final AuditLog log;
    private final LedgerBook book;
    private final Changes changes = new Changes();
    private final ReloadWatch reloads = new ReloadWatch();
    private final Promises promises;
    private final AtomicReference<@Nullable Round> next = new AtomicReference<>();
    private final Executor thread = new ThreadPoolExecutor(
            0,
            1,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> Thread.ofPlatform().daemon().name("ledger").unstarted(task));
    private volatile Situation latest = Situation.NOTHING_YET;

    AppLedger(AuditLog log) {
        this.log = log;
        this.book = new LedgerBook(new AuditReader(log.file()));
        this.promises = new Promises(book::latest);
    }

    AuditLog log() {
        return log;
    }

    LedgerBook book() {
        return book;
    }

    History history() {
        return changes;
    }

    Returns returns() {
        return promises;
    }

    /** How things stand at the latest round that was looked at. */
    Situation latest() {
        return latest;
    }

    /** Takes in a round on a thread of its own: a home folder that hangs must not hold up the polls. */
    void seen(Round round) {
        if (next.getAndSet(round) == null) {
            thread.execute(() -> {
                Round newest = next.getAndSet(null);
                if (newest != null) {
                    look(newest);
                }
            });
        }
    }

    /** A person has seen what a reload lost there, and does not want it back. */
    synchronized void dismiss(ProxyId proxy) {
        reloads.dismiss(proxy);
    }

    private synchronized void look(Round round) {
        Ledger ledger;
        Optional<Blind> blind = Optional.empty();
        try {
            ledger = book.read();
        } catch (IOException e) {
            ledger = book.latest();
            String why = "the audit log " + log.file() + " cannot be read: " + e;
            if (!why.equals(latest.blind().map(Blind::why).orElse(""))) {
                LOG.log(Level.ERROR, why);
            }
            blind = Optional.of(new Blind(latest.blind().map(Blind::since).orElse(round.at()), why));
        }
        changes.look(round, ledger);
        latest = new Situation(ledger, OffByHand.of(ledger, round), reloads.look(round, ledger), blind);
    }
}
