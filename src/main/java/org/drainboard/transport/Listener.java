package org.drainboard.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A listening socket for simulators and tests: a unix socket, or TCP on loopback only. Each connection has a virtual
 * thread of its own and is closed when its session returns.
 */
public final class Listener implements AutoCloseable {
    /** Speaks with one client; an error ends this connection alone. */
    @FunctionalInterface
    public interface Session {
        void serve(InputStream from, OutputStream to) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(Listener.class.getName());

    private final ServerSocketChannel server;
    private final Endpoint endpoint;
    private final @Nullable Path file;
    private final Session session;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocketChannel server, Endpoint endpoint, @Nullable Path file, Session session) {
        this.server = server;
        this.endpoint = endpoint;
        this.file = file;
        this.session = session;
    }

    /** Listens on a new unix socket; the file must not exist, and goes away on close. */
    public static Listener unix(Path path, Session session) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            server.close();
            throw new IOException("cannot listen on unix:" + path + ": " + Closing.reason(e), e);
        }
        return new Listener(server, new Endpoint.Unix(path.toString()), path, session).started();
    }

    /** Listens on a free TCP port of 127.0.0.1. */
    public static Listener loopback(Session session) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            InetAddress local = InetAddress.ofLiteral("127.0.0.1");
            server.bind(new InetSocketAddress(local, 0));
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            return new Listener(server, new Endpoint.Tcp(local.getHostAddress(), port), null, session).started();
        } catch (IOException e) {
            server.close();
            throw new IOException("cannot listen on 127.0.0.1: " + Closing.reason(e), e);
        }
    }

    /** Where clients connect. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Stops listening and closes every open connection. */
    @Override
    public void close() {
        Closing.quietly(server);
        open.forEach(Closing::quietly);
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "cannot delete the socket " + file, e);
            }
        }
    }

    private Listener started() {
        Thread.ofVirtual().name("listen " + endpoint).start(this::acceptAll);
        return this;
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                open.add(client);
                Thread.ofVirtual().name("session on " + endpoint).start(() -> converse(client));
            }
        } catch (IOException e) {
            if (server.isOpen()) {
                LOG.log(Level.ERROR, endpoint + ": no longer accepts connections", e);
            }
        }
    }

    private void converse(SocketChannel client) {
        try (client) {
            if (server.isOpen()) {
                session.serve(Channels.newInputStream(client), Channels.newOutputStream(client));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, endpoint + ": a session ended: " + Closing.reason(e));
        } finally {
            open.remove(client);
        }
    }
}
