package org.drainboard.model.haproxy;

import java.time.Duration;

/** The process behind the socket ({@code show info}). A new {@code pid} or a smaller uptime means a reload. */
public record ProxyProcess(long pid, String version, Duration uptime, String node) {
    /** Of a stats page, which does not say as CSV who answers; a reload shows only in counters that fall. */
    public static final ProxyProcess UNKNOWN = new ProxyProcess(0, "unknown", Duration.ZERO, "");

    public boolean isKnown() {
        return pid != 0;
    }
}
