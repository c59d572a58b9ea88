package org.drainboard.view.sight;

import java.time.Instant;

/**
 * Something that this program itself cannot do, apart from reading targets.
 *
 * @param what {@code log}, {@code audit log}, {@code ssh to lb1}
 * @param why what fails, where, and what to do
 */
public record OwnTrouble(String what, String why, Instant since) {}
