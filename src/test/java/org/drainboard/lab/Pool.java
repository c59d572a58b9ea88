package org.drainboard.lab;

import java.util.Locale;

/** The pools of a lab: four workers each at most, backlog 511. */
public enum Pool {
    /** Unix socket, static, no {@code pm.status_listen}; behind app_fcgi, app_http, app_sticky, app_nocheck. */
    WEB1,
    /** TCP, static, with {@code pm.status_listen}; behind the same backends as web1. */
    WEB2,
    /** TCP, dynamic; behind app_ping and app_queue. */
    WEB3,
    /** TCP, ondemand; behind app_ping and app_queue. */
    WEB4;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
