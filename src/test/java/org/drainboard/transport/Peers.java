package org.drainboard.transport;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.drainboard.model.Failure;

/** Peers that misbehave in the ways that real ones do. */
final class Peers implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);

    /** Accepts, and never says a word. */
    void silent(InputStream from, OutputStream to) {
        await(Duration.ofMinutes(1));
    }

    /** Says one byte at a time for ever, slowly enough never to finish and quickly enough never to be silent. */
    void dripping(InputStream from, OutputStream to) throws IOException {
        while (!await(Duration.ofMillis(20))) {
            to.write('x');
        }
    }

    /** Says 50 MB and closes. */
    void flooding(InputStream from, OutputStream to) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 50; i++) {
            to.write(megabyte);
        }
    }

    /** Reads one line and says it back. */
    void echoing(InputStream from, OutputStream to) throws IOException {
        for (int next = from.read(); next >= 0; next = from.read()) {
            to.write(next);
            if (next == '\n') {
                return;
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
    }

    private boolean await(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static Failure failureOf(ThrowingCallable exchange) {
        ExchangeException e = catchThrowableOfType(ExchangeException.class, exchange);
        if (e == null) {
            throw new AssertionError("the exchange succeeded, where it should have failed");
        }
        return e.failure();
    }
}
