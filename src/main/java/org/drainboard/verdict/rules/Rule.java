package org.drainboard.verdict.rules;

import java.util.List;

/** Looks at one server. */
public interface Rule {
    /** What it found; empty when it has nothing to say. */
    List<Finding> look(Scene scene);
}
