package org.drainboard.haproxy;

/** A server by backend and name, as one process knows it; its row in {@code show stat} has type 2. */
record ServerName(String backend, String server) {
    @Override
    public String toString() {
        return backend + "/" + server;
    }
}
