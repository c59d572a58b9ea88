package org.drainboard.inventory;

import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;

/** A file on another machine, written {@code ssh://[USER@]HOST[:PORT]/PATH}; the path is {@code /} where none is given. */
public record FarPath(SshHost host, String path) {
    /** Whether it is meant to be one. */
    public static boolean isMeant(String text) {
        return text.startsWith(SshAddresses.SOCKET);
    }

    /** Empty where the machine cannot be read. */
    public static Optional<FarPath> of(String text) {
        String rest = isMeant(text) ? text.substring(SshAddresses.SOCKET.length()) : text;
        return SshAddresses.endpoint(rest.contains("/") ? rest : rest + "/")
                        instanceof Parsed.Good<Endpoint>(Endpoint.Ssh(SshHost host, Endpoint.Unix(String path)))
                ? Optional.of(new FarPath(host, path))
                : Optional.empty();
    }
}
