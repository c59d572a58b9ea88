package org.drainboard.verdict.rules;

/** What a finding says of reality, the weightiest first. */
public enum Bearing {
    /** What HAProxy said is too old to judge by. */
    OUTDATED,
    /** Requests are not served. */
    NOT_SERVING,
    /** Some requests fail. */
    IMPAIRED,
    /** Requests are served, but not for long if nothing changes. */
    ENDANGERED,
    /** Real requests were answered. */
    SERVED,
    /** A single failure of ours: it outweighs what only would be served, but not what was. */
    CONTESTED,
    /** A request would be answered. */
    WOULD_SERVE,
    /** Something is odd, but proves nothing by itself. */
    DOUBT,
    /** Something needed is missing. */
    BLIND,
    /** Good to know; proves nothing. */
    NOTE
}
