package org.drainboard.fpm.fastcgi;

import java.io.IOException;
import java.io.Serial;

/** Bytes that are not FastCGI; the message says which byte is wrong and what was expected there. */
public final class MalformedRecord extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedRecord(String message) {
        super(message);
    }
}
