/** What this program did, told from the audit log alone, and what follows from it: undo, expiry, what a reload lost. */
@NullMarked
package org.drainboard.operate.ledger;

import org.jspecify.annotations.NullMarked;
