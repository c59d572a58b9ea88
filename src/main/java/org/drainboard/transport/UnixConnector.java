package org.drainboard.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jnr.constants.platform.Errno;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;

/**
 * Connects to unix stream sockets through jnr. On a full backlog Linux refuses a non-blocking connect with EAGAIN and
 * offers nothing to wait on, so it is tried again at short intervals.
 */
final class UnixConnector {
    private static final long RETRY_MILLIS = 20;
    /** {@code sun_path} has 108 bytes, the last one for the terminating zero (unix(7)). */
    private static final int LONGEST_PATH = 107;

    Connection connect(Endpoint.Unix endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        UnixSocketAddress address = address(endpoint);
        ChannelConnection<UnixSocketChannel> connection =
                ChannelConnection.over(openChannel(endpoint), whole, Diagnosis.of(endpoint));
        try {
            awaitConnection(connection.channel(), address, endpoint, connect);
            return connection;
        } catch (ExchangeException e) {
            connection.close();
            throw e;
        } catch (IOException e) {
            connection.close();
            throw new ExchangeException(UnixDiagnosis.of(endpoint, errno(e), Closing.reason(e)), e);
        }
    }

    void warmUp() {
        try (UnixSocketChannel channel = UnixSocketChannel.open()) {
            channel.configureBlocking(false);
            channel.provider().openSelector().close();
        } catch (IOException e) {
            System.getLogger(UnixConnector.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot load the native code for unix sockets", e);
        }
    }

    private static void awaitConnection(
            UnixSocketChannel channel, UnixSocketAddress address, Endpoint.Unix endpoint, Deadline deadline)
            throws IOException {
        boolean connected = channel.connect(address);
        while (!connected) {
            if (deadline.passed()) {
                throw new ExchangeException(Diagnosis.of(endpoint)
                        .connectTimedOut(
                                deadline,
                                "its backlog is full: the program behind it accepts no connections, so it is"
                                        + " overloaded, stuck or suspended"));
            }
            pause(endpoint, deadline);
            connected = channel.finishConnect();
        }
    }

    private static void pause(Endpoint.Unix endpoint, Deadline deadline) throws ExchangeException {
        try {
            Thread.sleep(Math.min(RETRY_MILLIS, deadline.remaining().toMillis() + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(Diagnosis.of(endpoint).interrupted(), e);
        }
    }

    private static UnixSocketChannel openChannel(Endpoint.Unix endpoint) throws ExchangeException {
        try {
            return UnixSocketChannel.open();
        } catch (IOException e) {
            throw new ExchangeException(Diagnosis.of(endpoint).noSocket(Closing.reason(e)), e);
        }
    }

    private static UnixSocketAddress address(Endpoint.Unix endpoint) throws ExchangeException {
        String path = endpoint.path();
        int bytes = path.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_PATH) {
            throw new ExchangeException(Diagnosis.of(endpoint)
                    .failure(
                            Kind.IO,
                            "the path has " + bytes + " bytes, but a unix socket's may have " + LONGEST_PATH
                                    + " at most; move the socket, or name it through a shorter symbolic link"));
        }
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            throw new ExchangeException(Diagnosis.of(endpoint)
                    .failure(Kind.NOT_FOUND, "this is not the path of a file; give the socket's path"));
        }
        // jnr takes the length of the path in characters for its length in bytes, and would cut off the rest.
        return new UnixSocketAddress(path + "\0".repeat(bytes - path.length()));
    }

    /** What connect(2) answered; jnr keeps only the name of the error. */
    private static Errno errno(IOException e) {
        for (Errno errno : Errno.values()) {
            if (errno.toString().equals(e.getMessage())) {
                return errno;
            }
        }
        return Errno.__UNKNOWN_CONSTANT__;
    }
}
