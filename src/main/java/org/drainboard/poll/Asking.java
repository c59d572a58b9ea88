package org.drainboard.poll;

import org.drainboard.transport.ExchangeException;

/** One question to one target. It blocks, keeps its own deadline, and ends soon after an interrupt. */
@FunctionalInterface
interface Asking<T> {
    T ask() throws ExchangeException, InterruptedException;
}
