package org.drainboard.transport.ssh;

import org.drainboard.model.Endpoint;

/** The kinds of channels that are asked for. */
sealed interface Wanted {
    /** Adds what follows the channel's own numbers in the request to open it. */
    Frame addTo(Frame request);

    String type();

    /** The number of bytes that may be on the way to us, and in one message: what ssh itself allows. */
    int WINDOW = 2 << 20;

    int LONGEST_PART = 32 << 10;

    static Wanted to(Endpoint far) {
        return switch (far) {
            case Endpoint.Unix(String path) -> new Socket(path);
            case Endpoint.Tcp(String host, int port) -> new Address(host, port);
            case Endpoint.Ssh _ -> throw new IllegalArgumentException("ssh within ssh: " + far);
        };
    }

    default Frame request(int id) {
        return addTo(
                Frame.of(Message.OPEN).text(type()).number(id).number(WINDOW).number(LONGEST_PART));
    }

    /** A unix socket (OpenSSH, PROTOCOL, section 2.4). */
    record Socket(String path) implements Wanted {
        @Override
        public String type() {
            return "direct-streamlocal@openssh.com";
        }

        @Override
        public Frame addTo(Frame request) {
            return request.text(path).text("").number(0);
        }
    }

    /** A TCP address (RFC 4254, section 7.2); who asks is said to be the loopback, as ssh does it for a socket. */
    record Address(String host, int port) implements Wanted {
        @Override
        public String type() {
            return "direct-tcpip";
        }

        @Override
        public Frame addTo(Frame request) {
            return request.text(host).number(port).text("127.0.0.1").number(0);
        }
    }

    /** A place to run one command (RFC 4254, section 6.1). */
    record Session() implements Wanted {
        @Override
        public String type() {
            return "session";
        }

        @Override
        public Frame addTo(Frame request) {
            return request;
        }
    }

    /** Nothing that exists: whoever refuses it is alive. */
    record Pulse() implements Wanted {
        static final String NAME = "pulse@drainboard.org";

        @Override
        public String type() {
            return NAME;
        }

        @Override
        public Frame addTo(Frame request) {
            return request;
        }
    }
}
