package org.drainboard.transport.ssh;

/** What became of the wish to open a channel. */
sealed interface Opening {
    record Waiting() implements Opening {}

    /** The far end has accepted. */
    record Confirmed() implements Opening {}

    /**
     * The far sshd could not or would not; no byte went to the far end.
     *
     * @param reason RFC 4254, section 5.1; 1 is "administratively prohibited", 2 "connect failed"
     * @param text sshd's words, not for sorting: they are translated and change with versions
     */
    record Refused(int reason, String text) implements Opening {
        boolean forbidden() {
            return reason == 1;
        }
    }
}
