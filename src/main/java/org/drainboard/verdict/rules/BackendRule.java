package org.drainboard.verdict.rules;

import java.util.List;

/** Looks at one backend, for what its servers alone do not show. */
public interface BackendRule {
    /** What it found; empty when it has nothing to say. */
    List<Finding> look(BackendScene scene);
}
