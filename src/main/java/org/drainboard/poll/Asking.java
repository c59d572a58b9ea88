package org.drainboard.poll;

import org.drainboard.transport.ExchangeException;

/** One question to one target. It blocks, keeps its own deadline, and ends soon after an interrupt. */
@FunctionalInterface
interface Asking<T> {
    /**
     * Puts the question.
     *
     * @param leave what the target's {@link Door} gave; it ends when this returns
     */
    T ask(Gate.Leave leave) throws ExchangeException, InterruptedException;
}
