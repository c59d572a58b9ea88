package org.drainboard.operate.raw;

import org.drainboard.model.ProxyId;
import org.drainboard.model.change.Action;

/** What comes of a typed line. */
public sealed interface RawAnswer {
    /** It only reads, and this is what HAProxy says. */
    record Said(String text) implements RawAnswer {}

    /** It only reads, and there is no whole answer. */
    record Silent(String why) implements RawAnswer {}

    /** It is a change of one server that the guard can judge; it goes on as any other action. */
    record NeedsGuard(Action action) implements RawAnswer {}

    /**
     * It may do anything: a person types the HAProxy's name and says why.
     *
     * @param danger what it does, as far as that is known
     */
    record NeedsTyping(ProxyId proxy, String command, String danger, RawConsent consent) implements RawAnswer {}

    /** Nothing was sent. */
    record Refused(String why) implements RawAnswer {}
}
