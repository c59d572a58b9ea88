package org.drainboard.doctor;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.haproxy.ServerStats;

/**
 * The servers that HAProxys have, for the question before which pool they stand.
 *
 * @param unread the HAProxys that could not be read, by name
 */
public record ServersSeen(List<ServerStats> servers, List<String> unread) {
    public ServersSeen {
        servers = List.copyOf(servers);
        unread = List.copyOf(unread);
    }

    static ServersSeen of(List<ServerStats> servers) {
        return new ServersSeen(servers, List.of());
    }

    static ServersSeen unread(String haproxy) {
        return new ServersSeen(List.of(), List.of(haproxy));
    }

    static ServersSeen all(List<ServersSeen> parts) {
        List<ServerStats> servers = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (ServersSeen part : parts) {
            servers.addAll(part.servers);
            unread.addAll(part.unread);
        }
        return new ServersSeen(servers, unread);
    }
}
