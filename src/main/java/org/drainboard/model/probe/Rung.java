package org.drainboard.model.probe;

/** A rung of the ladder, from the shallowest to the real thing. */
public enum Rung {
    CONNECT,
    /** A request that a web server answers by itself, without PHP; only on the ladder of a web server. */
    WEB_SERVER,
    /** FCGI_GET_VALUES; FPM needs a free worker to answer it. */
    HANDSHAKE,
    PING,
    /** The status page, where the pool's requests go; on {@code pm.status_listen} it would prove nothing. */
    STATUS,
    REQUEST
}
