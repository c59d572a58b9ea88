package org.drainboard.model.inventory;

import java.util.List;
import org.drainboard.model.Endpoint;

/**
 * How to give a pool a status page that answers when all workers are blocked: {@code pm.status_listen}, PHP 8.0 and
 * later (PHP manual, "FPM configuration"). It opens a listener of its own, which takes owner, group and mode, or
 * {@code listen.allowed_clients}, from the pool's (measured on PHP 8.2).
 *
 * @param lines for the pool's own file
 * @param status for the inventory's {@code status:} afterwards
 */
public record StatusListen(List<String> lines, StatusAddress status) {
    private static final int PORTS_APART = 100;
    private static final int LAST_PORT = 65_535;

    public StatusListen {
        lines = List.copyOf(lines);
    }

    /**
     * An address beside the one where the pool takes requests; that it is free is for the reader to see.
     *
     * @param path {@code pm.status_path}
     */
    public static StatusListen beside(Endpoint listen, String path) {
        Endpoint beside = beside(listen);
        Endpoint far = beside instanceof Endpoint.Ssh(var _, Endpoint inside) ? inside : beside;
        return new StatusListen(
                List.of(
                        "pm.status_path = " + path,
                        "pm.status_listen = "
                                + (far instanceof Endpoint.Unix(String socket) ? socket : hostAndPort(far)),
                        far instanceof Endpoint.Unix
                                ? "; it gets the owner, group and mode of listen"
                                : "; listen.allowed_clients, if set, must hold the machine that asks"),
                new StatusAddress.FastCgi(beside, path));
    }

    private static Endpoint beside(Endpoint listen) {
        return switch (listen) {
            case Endpoint.Unix(String path) -> {
                int dot = path.endsWith(".sock") ? path.length() - ".sock".length() : path.length();
                yield new Endpoint.Unix(path.substring(0, dot) + "-status" + path.substring(dot));
            }
            case Endpoint.Tcp(String host, int port) ->
                new Endpoint.Tcp(host, port + PORTS_APART <= LAST_PORT ? port + PORTS_APART : port - PORTS_APART);
            case Endpoint.Ssh(var host, Endpoint far) -> new Endpoint.Ssh(host, beside(far));
        };
    }

    private static String hostAndPort(Endpoint tcp) {
        return AddressText.listen(tcp);
    }
}
