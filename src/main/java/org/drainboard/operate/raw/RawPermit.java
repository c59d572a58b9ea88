package org.drainboard.operate.raw;

import java.util.concurrent.atomic.AtomicBoolean;
import org.drainboard.haproxy.RawAct;
import org.drainboard.model.ProxyId;

/** A person's leave to send one typed command once. Only {@link RawConsent} makes it. */
public final class RawPermit {
    private final ProxyId proxy;
    private final RawAct act;
    private final String reason;
    private final AtomicBoolean used = new AtomicBoolean();

    RawPermit(ProxyId proxy, RawAct act, String reason) {
        this.proxy = proxy;
        this.act = act;
        this.reason = reason;
    }

    public ProxyId proxy() {
        return proxy;
    }

    /** Exactly what will be sent. */
    public String command() {
        return act.text();
    }

    public String reason() {
        return reason;
    }

    RawAct act() {
        return act;
    }

    /** True for the first caller only: a double click is not two commands. */
    boolean take() {
        return used.compareAndSet(false, true);
    }
}
