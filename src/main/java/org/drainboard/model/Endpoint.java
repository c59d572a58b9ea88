package org.drainboard.model;

/** Where a byte channel leads. */
public sealed interface Endpoint {
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

        @Override
        public String toString() {
            return "tcp://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }
}
