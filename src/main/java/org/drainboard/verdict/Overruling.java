package org.drainboard.verdict;

import java.util.List;
import java.util.Objects;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.rules.Bearing;
import org.drainboard.verdict.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What shows only for the backend as a whole and makes it fail, whatever its servers show. Like a server's verdict it is
 * raised at once and cleared after 3 rounds in a row that brought new readings without it.
 */
final class Overruling {
    private static final int CLEAN = 3;

    private @Nullable Finding held;
    private int clean;

    /** Forgets what was held: nothing is claimed any more, so nothing contradicts it. */
    void anew() {
        held = null;
        clean = 0;
    }

    /** The weightiest finding that makes the backend fail now or did lately, with its share; null when all is well. */
    @Nullable Finding of(List<Finding> findings, boolean fresh) {
        Finding now = findings.stream().filter(Overruling::fails).findFirst().orElse(null);
        if (now != null) {
            held = now;
            clean = 0;
        } else if (held != null && fresh) {
            clean++;
            held = clean >= CLEAN ? null : held;
        }
        return held;
    }

    /** How much it leaves. */
    static Interval real(Finding finding) {
        return Objects.requireNonNull(finding.real(), "only what fails is held, and that has a share");
    }

    private static boolean fails(Finding finding) {
        return finding.real() != null
                && (finding.bearing() == Bearing.NOT_SERVING || finding.bearing() == Bearing.IMPAIRED);
    }
}
