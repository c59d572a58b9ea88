package org.drainboard.view.off;

import org.drainboard.model.ServerId;
import org.drainboard.operate.ledger.Aspect;
import org.drainboard.view.backend.truth.Tone;

/**
 * One thing that is off by hand, as it is written on screen.
 *
 * @param what {@code drain}, {@code weight 10 of 100}
 * @param by who, or that nobody of this tool did
 * @param since how long ago it was ordered; {@code ?} where nobody can tell
 * @param expires when it is taken back by itself, or that it is not
 * @param back what taking it back would do: {@code ready}
 * @param told all of it in one sentence
 */
record OffFacts(
        Key key,
        String what,
        String name,
        String proxy,
        String by,
        String since,
        String why,
        Due expires,
        String back,
        String told) {
    /** What makes it the same line. */
    record Key(ServerId server, Aspect aspect) {}

    /** The end of an order. */
    record Due(String text, Tone tone) {}
}
