package org.drainboard.fpm.fastcgi;

import java.util.Optional;

/** What a web server asks an application to be (FastCGI 1.0, section 6). PHP-FPM is a responder. */
public enum Role {
    RESPONDER(1),
    AUTHORIZER(2),
    FILTER(3);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<Role> of(int code) {
        return code >= 1 && code <= values().length ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
