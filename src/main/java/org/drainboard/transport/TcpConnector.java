package org.drainboard.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;

/**
 * Connects over TCP. Of a name with several addresses each is tried in turn with an even share of the time left, so
 * that a dead first one cannot use up the deadline.
 */
final class TcpConnector {
    private static final String SILENT =
            "the host is unreachable, a firewall drops the packets, or the backlog is full";

    private final NameLookup names;

    TcpConnector(NameLookup names) {
        this.names = names;
    }

    Connection connect(Endpoint.Tcp endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        List<InetAddress> addresses = names.addresses(endpoint, connect);
        for (int i = 0; i < addresses.size() - 1; i++) {
            try {
                Duration share = connect.remaining().dividedBy(addresses.size() - i);
                return connect(endpoint, addresses.get(i), Deadline.in(share), whole);
            } catch (ExchangeException e) {
                if (e.failure().kind() == Kind.INTERRUPTED) {
                    throw e;
                }
            }
        }
        return connect(endpoint, addresses.getLast(), connect, whole);
    }

    private static Connection connect(Endpoint.Tcp endpoint, InetAddress address, Deadline share, Deadline deadline)
            throws ExchangeException {
        Diagnosis diagnosis = Diagnosis.of(endpoint);
        ChannelConnection<SocketChannel> connection =
                ChannelConnection.over(openChannel(diagnosis), deadline, diagnosis);
        try {
            awaitConnection(connection, new InetSocketAddress(address, endpoint.port()), share, diagnosis);
            return connection;
        } catch (ExchangeException e) {
            connection.close();
            throw e;
        } catch (IOException e) {
            connection.close();
            throw new ExchangeException(failure(e, diagnosis), e);
        }
    }

    private static void awaitConnection(
            ChannelConnection<SocketChannel> connection, InetSocketAddress address, Deadline share, Diagnosis diagnosis)
            throws IOException {
        boolean connected = connection.channel().connect(address);
        while (!connected) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ExchangeException(diagnosis.interrupted());
            }
            if (share.passed()) {
                throw new ExchangeException(diagnosis.connectTimedOut(share, SILENT));
            }
            connection.readiness().await(SelectionKey.OP_CONNECT, share);
            connected = connection.channel().finishConnect();
        }
    }

    private static SocketChannel openChannel(Diagnosis diagnosis) throws ExchangeException {
        try {
            return SocketChannel.open();
        } catch (IOException e) {
            throw new ExchangeException(diagnosis.noSocket(Closing.reason(e)), e);
        }
    }

    private static Failure failure(IOException e, Diagnosis diagnosis) {
        String reason = Closing.reason(e);
        if (e instanceof ConnectException && reason.startsWith("Connection refused")) {
            return diagnosis.refused("check the address, and whether the program behind it runs");
        }
        return diagnosis.other("cannot connect (" + reason + "); check the address, the routes and the firewall");
    }
}
