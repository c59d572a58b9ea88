package org.drainboard.operate.raw;

import org.drainboard.haproxy.RawAct;
import org.drainboard.model.ProxyId;

/** The one way to a permit for a command that Drainboard cannot judge. Only {@link RawDesk} makes it. */
public final class RawConsent {
    private static final int LEAST_REASON = 3;

    private final ProxyId proxy;
    private final RawAct act;

    RawConsent(ProxyId proxy, RawAct act) {
        this.proxy = proxy;
        this.act = act;
    }

    /** What comes of trying: leave, or what is still wrong. */
    public sealed interface Answer {
        record Given(RawPermit permit) implements Answer {}

        record Wanting(String what) implements Answer {}
    }

    /** What must be typed: the HAProxy's own name, without its environment. */
    public String name() {
        return proxy.haproxy();
    }

    /**
     * Leave, if the name is right and a reason is given.
     *
     * @param typed the HAProxy's name, letter by letter
     * @param reason goes into the audit log
     */
    public Answer accept(String typed, String reason) {
        if (!typed.equals(name())) {
            return new Answer.Wanting("type the HAProxy's name, " + name() + ", to send it");
        }
        if (reason.strip().length() < LEAST_REASON) {
            return new Answer.Wanting("say why, in 3 letters or more; it goes into the audit log");
        }
        return new Answer.Given(new RawPermit(proxy, act, reason.strip()));
    }
}
