package org.drainboard.model.probe;

import org.drainboard.model.Failure;

/** What a real request of ours got. */
public sealed interface RequestResult {
    /** It got the status that the inventory expects. */
    record Answered(int status) implements RequestResult {}

    /**
     * It got another status.
     *
     * @param failure says the same for a person
     */
    record WrongStatus(int status, Failure failure) implements RequestResult {}

    /** It got no answer. */
    record Failed(Failure failure) implements RequestResult {}

    /** It was not sent, so as not to do harm. */
    record NotAsked(String reason) implements RequestResult {}
}
