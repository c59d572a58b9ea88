package org.drainboard.view.off;

import java.util.Optional;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.operate.ledger.Off;

/** What takes back something that is off by hand. */
final class Undos {
    private Undos() {}

    /** An order of ours is undone by name; what others ordered is simply ordered otherwise. */
    static Action of(Off off) {
        Cause cause = off.by() instanceof Off.By.Us(var order) ? Cause.of(Cause.Kind.UNDO, order.id()) : Cause.BY_HAND;
        return new Action(off.server(), off.wayBack(), "taken back: " + off.what(), cause, Optional.empty());
    }
}
