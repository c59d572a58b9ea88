package org.drainboard.soak;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.drainboard.soak.world.Trouble;

/** Something that is wrong for a while. */
record Fault(Kind kind, List<Integer> targets, Instant began, Instant ends) {
    enum Kind {
        HANG(Trouble.HANG),
        CLOSE_AT(Trouble.CLOSE_AT),
        FLOOD(Trouble.FLOOD),
        GARBLE(Trouble.GARBLE),
        TRICKLE(Trouble.TRICKLE),
        REFUSE(Trouble.REFUSE),
        VANISH(Trouble.VANISH),
        RELOAD(Trouble.RELOAD),
        /** Every target refuses. */
        NETWORK_GONE(Trouble.REFUSE),
        /** This program is stopped, as by the lid of a laptop. */
        SLEEP(Trouble.HANG),
        /** The clock of this machine is set an hour ahead, with all targets well. */
        CLOCK_AHEAD(Trouble.HANG),
        CLOCK_BACK(Trouble.HANG);

        private final Trouble trouble;

        Kind(Trouble trouble) {
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }

        /** Whether it is about all targets at once. */
        boolean wide() {
            return compareTo(NETWORK_GONE) >= 0;
        }

        /** Whether targets cannot be read while it lasts, so that what is known of them is old. */
        boolean silences() {
            return this == NETWORK_GONE || (!wide() && trouble.silences());
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Fault {
        targets = List.copyOf(targets);
    }
}
