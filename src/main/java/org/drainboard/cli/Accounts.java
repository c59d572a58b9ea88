package org.drainboard.cli;

import java.util.function.Supplier;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.ledger.LedgerBook;
import org.drainboard.operate.ledger.Returning;

/** What the commands need to know of what this program did before; the hallway wires it. */
public interface Accounts {
    /** This user's audit log. */
    AuditLog log();

    /** What the audit log tells. */
    LedgerBook book();

    /** Settles what is not known, and takes orders back whose time is over. */
    Returning returning(Inventory inventory, Supplier<Judgement> latest);
}
