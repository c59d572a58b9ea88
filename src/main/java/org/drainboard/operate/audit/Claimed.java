package org.drainboard.operate.audit;

import java.io.IOException;

/** The line was not written: another program has begun to do the same. */
public final class Claimed extends IOException {
    private static final long serialVersionUID = 1;

    Claimed(String message) {
        super(message);
    }
}
