package org.drainboard.model;

/** One server of one backend. */
public record ServerId(BackendId backend, String server) {
    /** The name that the Runtime API takes: {@code backend/server}. */
    public String runtimeName() {
        return backend.backend() + "/" + server;
    }

    @Override
    public String toString() {
        return backend + "/" + server;
    }
}
