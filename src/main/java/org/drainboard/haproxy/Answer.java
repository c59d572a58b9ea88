package org.drainboard.haproxy;

import org.drainboard.model.Failure;

/** A reply that was asked for once, or why there is none. */
public sealed interface Answer<T> {
    record Got<T>(T value) implements Answer<T> {}

    record Failed<T>(Failure failure) implements Answer<T> {}
}
