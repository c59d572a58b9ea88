package org.drainboard.model.verdict;

/** Claim held against reality, the worst first. */
public enum Verdict {
    /** Claimed up, but requests fail or stall. */
    FALSE_HEALTHY,
    /** Claimed down, but requests would be served. */
    FALSE_DOWN,
    /** Claim and reality agree, but the headroom is nearly gone. */
    AT_RISK,
    /** Something needed is missing; the evidence says what. */
    CANNOT_TELL,
    /** Claim and reality agree. */
    HONEST;

    /** In words, for a person: {@code FALSE HEALTHY}. */
    public String words() {
        return name().replace('_', ' ');
    }
}
