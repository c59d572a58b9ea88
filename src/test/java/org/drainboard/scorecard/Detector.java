package org.drainboard.scorecard;

import java.time.Instant;
import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.jspecify.annotations.Nullable;

/** Something that says which servers fail. One instance sees one run. */
public interface Detector {
    /** Takes the next sight. */
    void see(Sight sight);

    /** The servers that it holds for failing now, and since when, in true time. */
    Map<String, Instant> flagged();

    /** One server or a shared cause, by what is flagged now; null while nothing is, or when it cannot tell. */
    @Nullable Scope scope();
}
