package org.drainboard.transport;

import java.io.IOException;
import org.drainboard.model.Failure;
import org.jspecify.annotations.Nullable;

/** An exchange with an endpoint did not succeed; the {@link Failure} says how, and is fit to be shown. */
public final class ExchangeException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public ExchangeException(Failure failure) {
        this(failure, null);
    }

    public ExchangeException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
