package org.drainboard.fpm;

import java.io.IOException;
import java.io.Serial;

/** A page, or a part of one, that is not what PHP-FPM writes; the reason names the field and what was expected. */
final class MalformedPage extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedPage(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
