package org.drainboard.verdict.agreement;

import java.time.Duration;
import org.drainboard.model.verdict.Disagreement;
import org.jspecify.annotations.Nullable;

/** One thing that HAProxies can tell differently of a server that they all have. */
interface Question {
    Disagreement.Matter matter();

    /** What it tells, in words that are equal where it is the same; null where it tells nothing to compare. */
    @Nullable String told(Telling telling);

    /** How long a difference must have lasted to be said. */
    Duration patience();
}
