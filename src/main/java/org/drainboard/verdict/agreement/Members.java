package org.drainboard.verdict.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has the backend and not the server. Two backends of one name that share no server are two backends, and nothing
 * is missing in them: one HAProxy may well have a {@code default} of its own.
 */
final class Members {
    private Members() {}

    /**
     * The HAProxies that lack a server of this backend, in the order of their names.
     *
     * @param having the HAProxies that have the backend
     * @param servers what is told of all of its servers
     */
    static List<String> lacking(Set<String> having, Map<String, List<Telling>> servers, List<Telling> server) {
        Set<String> lacking = new TreeSet<>(having);
        server.forEach(telling -> lacking.remove(telling.haproxy()));
        lacking.removeIf(haproxy -> !related(haproxy, servers, server));
        return List.copyOf(lacking);
    }

    /** Whether a HAProxy shares any server of the backend with one of those that have this one. */
    private static boolean related(String haproxy, Map<String, List<Telling>> servers, List<Telling> server) {
        for (List<Telling> other : servers.values()) {
            if (tells(other, haproxy) && server.stream().anyMatch(each -> tells(other, each.haproxy()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(List<Telling> tellings, String haproxy) {
        for (Telling each : tellings) {
            if (each.haproxy().equals(haproxy)) {
                return true;
            }
        }
        return false;
    }
}
