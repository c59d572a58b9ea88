package org.drainboard.operate.ledger;

import java.time.Instant;

/**
 * The audit log cannot be read, so that the ledger is an old one and nobody knows who ordered what.
 *
 * @param since the first round at which it could not
 */
public record Blind(Instant since, String why) {}
