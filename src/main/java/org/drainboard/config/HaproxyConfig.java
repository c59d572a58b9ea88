package org.drainboard.config;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.CheckDepth;

/**
 * What a HAProxy configuration says of how to watch it. A master's socket is not in it: that is an option of the command
 * line ({@code -S}).
 */
public record HaproxyConfig(List<StatsSocket> sockets, List<Backend> backends, List<Note> notes) {
    public HaproxyConfig {
        sockets = List.copyOf(sockets);
        backends = List.copyOf(backends);
        notes = List.copyOf(notes);
    }

    /**
     * A runtime socket.
     *
     * @param level user, operator (what HAProxy takes where nothing is said) or admin
     */
    public record StatsSocket(Endpoint endpoint, String level, Origin at) {}

    /**
     * A backend, or the half of a {@code listen} that is one.
     *
     * @param fcgi whether its servers are PHP-FPM pools or the like, and no web servers
     */
    public record Backend(String name, boolean fcgi, List<Server> servers, Origin at) {
        public Backend {
            servers = List.copyOf(servers);
        }
    }

    /**
     * A server line.
     *
     * @param endpoint empty where only HAProxy itself can know it
     * @param depth of the check that is configured
     */
    public record Server(String name, Optional<Endpoint> endpoint, CheckDepth depth, Origin at) {}
}
