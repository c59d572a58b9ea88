package org.drainboard.view.raw;

import java.time.Instant;
import org.drainboard.model.ProxyId;
import org.drainboard.view.backend.truth.Tone;

/**
 * A line that was typed and what came of it.
 *
 * @param number counts up; what makes it this one
 * @param at when its reply came, or when it was typed while there is none
 * @param over false while there is no reply
 * @param headline what came of it: {@code answered}
 * @param reply whole, as it is shown and copied; may be empty
 */
record Exchange(
        long number,
        ProxyId proxy,
        String command,
        Instant at,
        boolean over,
        Tone tone,
        String headline,
        String reply) {
    static Exchange waiting(long number, ProxyId proxy, String command, Instant at) {
        return new Exchange(number, proxy, command, at, false, Tone.PLAIN, "waiting for an answer", "");
    }

    Exchange ended(Instant now, Tone how, String what, String text) {
        return new Exchange(number, proxy, command, now, true, how, what, text);
    }

    boolean waits() {
        return !over;
    }
}
