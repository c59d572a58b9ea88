package org.drainboard.poll;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.model.Endpoint;
import org.drainboard.transport.Listener;

/** Stands before a real PHP-FPM, passes every byte on, and counts what comes. */
final class Tap implements AutoCloseable {
    final AtomicInteger connections = new AtomicInteger();
    /** Connections on which something was asked. */
    final AtomicInteger questions = new AtomicInteger();
    /** The most questions at one moment that PHP-FPM had not begun to answer. */
    final AtomicInteger mostAtOnce = new AtomicInteger();

    private final AtomicInteger open = new AtomicInteger();
    private final Path socket;
    private final Listener listener;

    Tap(Path socket) throws IOException {
        this.socket = socket;
        this.listener = Listener.loopback(this::pass);
    }

    Endpoint endpoint() {
        return listener.endpoint();
    }

    @Override
    public void close() {
        listener.close();
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        connections.incrementAndGet();
        try (SocketChannel fpm = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            fpm.connect(UnixDomainSocketAddress.of(socket));
            byte[] bytes = new byte[64 * 1024];
            int count = from.read(bytes);
            if (count < 0) {
                return;
            }
            questions.incrementAndGet();
            mostAtOnce.accumulateAndGet(open.incrementAndGet(), Math::max);
            InputStream answer = Channels.newInputStream(fpm);
            byte[] first = new byte[64 * 1024];
            int length;
            try {
                fpm.write(ByteBuffer.wrap(bytes, 0, count));
                Thread.ofVirtual().start(() -> passOn(from, fpm));
                length = answer.read(first);
            } finally {
                // Before the asker hears of it, or its next question could seem to come too early.
                open.decrementAndGet();
            }
            if (length > 0) {
                to.write(first, 0, length);
                answer.transferTo(to);
            }
        }
    }

    /** The rest of the question; when the client goes, so does the connection to PHP-FPM. */
    private static void passOn(InputStream from, SocketChannel fpm) {
        try (fpm) {
            byte[] bytes = new byte[64 * 1024];
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                fpm.write(ByteBuffer.wrap(bytes, 0, count));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
