package org.drainboard.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into addresses, and may block for as long as the operating system likes. */
@FunctionalInterface
interface Resolver {
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** The addresses of a name, the preferred one first, never empty. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
