package org.drainboard.model.inventory;

import org.drainboard.model.Endpoint;

/** Addresses as the inventory writes them. */
public final class AddressText {
    private AddressText() {}

    /** For {@code listen:}. */
    public static String listen(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix unix -> unix.toString();
            case Endpoint.Tcp tcp -> hostAndPort(tcp);
            case Endpoint.Ssh ssh -> ssh.toString();
        };
    }

    /** For {@code status:}. */
    public static String status(StatusAddress address) {
        return switch (address) {
            case StatusAddress.Http http -> http.uri().toString();
            case StatusAddress.FastCgi(Endpoint.Unix(String socket), String path) -> "fcgi+unix:" + socket + "#" + path;
            case StatusAddress.FastCgi(Endpoint.Tcp tcp, String path) -> "fcgi://" + hostAndPort(tcp) + path;
            case StatusAddress.FastCgi(Endpoint.Ssh ssh, String path) ->
                "fcgi+" + ssh + (ssh.far() instanceof Endpoint.Unix ? "#" : "") + path;
        };
    }

    private static String hostAndPort(Endpoint.Tcp tcp) {
        return tcp.toString().substring("tcp://".length());
    }
}
