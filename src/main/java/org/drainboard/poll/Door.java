package org.drainboard.poll;

/** The way in for one target's questions: waits until one may be put, or says why none may. */
@FunctionalInterface
interface Door {
    Gate.Leave enter() throws InterruptedException;
}
