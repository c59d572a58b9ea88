package org.drainboard.lab;

import java.util.Locale;

/** What HAProxy of a lab serves. */
public enum Site {
    /** Every kind of backend, on four pools. */
    ALL,
    /**
     * Two pools, web1 and web2, behind app_fcgi, app_http, app_long (timeout server 60 s) and app_keep (web2 alone, with
     * connections that are kept); a second HAProxy only checks them, by /ping and by /deep.php.
     */
    SHOP,
    /** Two pools behind retries, mode tcp, an agent, a tracked server, /ping, cookies, no check, and short queues. */
    ODD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
