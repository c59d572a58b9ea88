package org.drainboard.model.fpm;

/** What a worker does, in the status page's own words (php-src, {@code fpm_request.c}). */
public enum WorkerState {
    IDLE("Idle"),
    RUNNING("Running"),
    /** Also what a worker shows that is pinned by an idle kept connection. */
    READING_HEADERS("Reading headers"),
    GETTING_REQUEST("Getting request information"),
    FINISHING("Finishing"),
    ENDING("Ending");

    private final String words;

    WorkerState(String words) {
        this.words = words;
    }

    /** As the status page writes it. */
    public String words() {
        return words;
    }

    /** Whether the worker can take a request now. */
    public boolean free() {
        return this == IDLE;
    }
}
