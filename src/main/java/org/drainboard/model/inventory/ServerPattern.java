package org.drainboard.model.inventory;

/**
 * Servers by name.
 *
 * @param server a name, or {@code *} for every server of the backend
 */
public record ServerPattern(String backend, String server) {
    public boolean matches(String otherBackend, String otherServer) {
        return backend.equals(otherBackend) && (server.equals("*") || server.equals(otherServer));
    }

    @Override
    public String toString() {
        return backend + "/" + server;
    }
}
