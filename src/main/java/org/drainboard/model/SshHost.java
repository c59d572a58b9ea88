package org.drainboard.model;

import org.jspecify.annotations.Nullable;

/**
 * A machine as the user would name it to {@code ssh}: an alias of the ssh configuration, a name or an address.
 *
 * @param user null for the one that the ssh configuration says
 * @param host without brackets
 * @param port 1 to 65535, or null for the one that the ssh configuration says
 */
public record SshHost(
        @Nullable String user, String host, @Nullable Integer port) {
    public SshHost {
        if (port != null && (port < 1 || port > 65_535)) {
            throw new IllegalArgumentException("a TCP port is 1 to 65535, not " + port);
        }
    }

    /** {@code [USER@]HOST[:PORT]}, an IPv6 address in brackets. */
    @Override
    public String toString() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return (user == null ? "" : user + "@") + name + (port == null ? "" : ":" + port);
    }
}
