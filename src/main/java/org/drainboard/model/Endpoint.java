package org.drainboard.model;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Where a byte channel leads. */
public sealed interface Endpoint {
    /** Whether both lead to the same place, however they are written. Asks no name server. */
    default boolean isSame(Endpoint other) {
        return equals(other)
                || (this instanceof Tcp here
                        && other instanceof Tcp(String host, int port)
                        && here.isAt(host + ":" + port));
    }

    /** The machine to which ssh leads the way, or empty where this one connects by itself. */
    default Optional<SshHost> machine() {
        return this instanceof Ssh(SshHost host, Endpoint _) ? Optional.of(host) : Optional.empty();
    }

    /**
     * Whether HAProxy reaches it at an address as {@code ServerStats} gives it. A loopback address is one only for those
     * on the same machine.
     */
    default boolean standsAt(String address) {
        return switch (this) {
            case Unix _ -> false;
            case Tcp tcp -> tcp.isAt(address);
            case Ssh(SshHost host, Tcp tcp) ->
                address.startsWith(Ssh.SCHEME)
                        ? address.startsWith(Ssh.SCHEME + host + "/")
                                && tcp.isAt(address.substring((Ssh.SCHEME + host + "/").length()))
                        : !tcp.isLoopback() && tcp.isAt(address);
            case Ssh _ -> false;
        };
    }

    /** A unix stream socket, by its path in the file system. */
    record Unix(String path) implements Endpoint {
        @Override
        public String toString() {
            return "unix:" + path;
        }
    }

    /** A TCP address; {@code host} is a name or a literal address without brackets, {@code port} 1 to 65535. */
    record Tcp(String host, int port) implements Endpoint {
        public Tcp {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a TCP port is 1 to 65535, not " + port);
            }
        }

        /** Whether {@code host:port}, IPv6 in brackets, is the same address, however it is written. Asks no name server. */
        public boolean isAt(String hostAndPort) {
            int colon = hostAndPort.lastIndexOf(':');
            if (colon < 0 || !hostAndPort.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            return canonical(host).equals(canonical(hostAndPort.substring(0, colon)));
        }

        /** Whether it means another place on every machine. Asks no name server. */
        public boolean isLoopback() {
            return isLoopback(host);
        }

        /** The same of a host, IPv6 in brackets or not. */
        public static boolean isLoopback(String host) {
            // Asked of every address in every round: an InetAddress for each would cost more than all else.
            boolean likely = host.startsWith("127")
                    || host.startsWith("0")
                    || host.indexOf(':') >= 0
                    || host.equalsIgnoreCase("localhost");
            return likely
                    && literal(host)
                            .filter(address -> address.isLoopbackAddress() || address.isAnyLocalAddress())
                            .isPresent();
        }

        /**
         * One spelling for each host: {@code localhost}, {@code [::1]} and {@code 0:0:0:0:0:0:0:1} have several, and
         * names differ in case. Asks no name server.
         */
        public static String canonical(String host) {
            return literal(host).map(InetAddress::getHostAddress).orElseGet(() -> host.toLowerCase(Locale.ROOT));
        }

        private static Optional<InetAddress> literal(String host) {
            String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
            String meant = bare.equalsIgnoreCase("localhost") ? "127.0.0.1" : bare;
            try {
                return mayBeLiteral(meant) ? Optional.of(InetAddress.ofLiteral(meant)) : Optional.empty();
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        /** An exception for each name would cost more than all else. */
        private static boolean mayBeLiteral(String host) {
            return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        }

        @Override
        public String toString() {
            return "tcp://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    /**
     * Something that another machine can reach, through ssh.
     *
     * @param far where it is as seen from that machine; a {@link Unix} or a {@link Tcp}
     */
    record Ssh(SshHost host, Endpoint far) implements Endpoint {
        /** What its text begins with. */
        public static final String SCHEME = "ssh://";

        public Ssh {
            if (far instanceof Ssh) {
                throw new IllegalArgumentException(
                        "ssh leads to a socket, not to " + far + "; jump hosts belong into" + " the ssh configuration");
            }
        }

        @Override
        public String toString() {
            return switch (far) {
                case Unix(String path) -> SCHEME + host + path;
                case Tcp tcp -> SCHEME + host + "/" + tcp.toString().substring("tcp://".length());
                case Ssh _ -> throw new IllegalStateException("ssh within ssh");
            };
        }
    }
}
