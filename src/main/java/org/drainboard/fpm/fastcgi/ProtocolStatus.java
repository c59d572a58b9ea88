package org.drainboard.fpm.fastcgi;

import java.util.Optional;

/** How a request ended for the protocol (FastCGI 1.0, section 5.5). */
public enum ProtocolStatus {
    REQUEST_COMPLETE(0),
    /** A second request on a connection that takes one at a time. */
    CANT_MPX_CONN(1),
    /** The application has run out of some resource. */
    OVERLOADED(2),
    UNKNOWN_ROLE(3);

    private final int code;

    ProtocolStatus(int code) {
        this.code = code;
    }

    /** The byte that stands for it on the wire. */
    int code() {
        return code;
    }

    static Optional<ProtocolStatus> of(int code) {
        return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
    }
}
