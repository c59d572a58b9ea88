package org.drainboard.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.Endpoint;

/** An address as HAProxy writes it (Configuration Manual, section 11, "Address formats"). */
final class HaproxyAddress {
    private static final Pattern PREFIX = Pattern.compile("(unix|uxst|ipv4|ipv6|tcp|tcp4|tcp6|stream\\+ipv4)@(.*)");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[([0-9A-Fa-f:.]*)]|(.*)):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    private HaproxyAddress() {}

    /** Empty where nobody else can connect (abns, sockpair, a file descriptor), or where a port is missing. */
    static Optional<Endpoint> of(String text) {
        Matcher prefix = PREFIX.matcher(text);
        String address = prefix.matches() ? prefix.group(2) : text;
        if (address.startsWith("/")) {
            return Optional.of(new Endpoint.Unix(address));
        }
        Matcher tcp = HOST_AND_PORT.matcher(address);
        if (address.indexOf('@') >= 0 || !tcp.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(tcp.group(3));
        String host = tcp.group(1) == null ? tcp.group(2) : tcp.group(1);
        return port < 1 || port > LAST_PORT ? Optional.empty() : Optional.of(new Endpoint.Tcp(reachable(host), port));
    }

    /** Where everything is bound, this machine is bound. */
    private static String reachable(String host) {
        return switch (host) {
            case "", "*", "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> host;
        };
    }
}
