package org.drainboard.fpm.fastcgi;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** One connection on which records go both ways, until it fails, the deadline passes or the cap is reached. */
final class Conversation implements AutoCloseable {
    /** Small records go out together: a second small packet would wait for the first to be acknowledged. */
    private static final int BUFFER = 64 * 1024;

    private final Endpoint endpoint;
    private final Limits limits;
    private final Connection connection;
    private final OutputStream out;
    private final InputStream in;
    private long received;

    Conversation(Transport transport, Endpoint endpoint, Limits limits) throws ExchangeException {
        this.endpoint = endpoint;
        this.limits = limits;
        connection = transport.open(endpoint, Deadline.in(limits.connect()), Deadline.in(limits.deadline()));
        out = new BufferedOutputStream(new Sending(), BUFFER);
        in = new BufferedInputStream(new Receiving(), BUFFER);
    }

    void send(FastCgiRecord record) throws ExchangeException {
        try {
            record.writeTo(out);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The next record, once all that was sent is out. */
    FastCgiRecord receive() throws ExchangeException {
        try {
            out.flush();
            return FastCgiRecord.readFrom(in).orElseThrow(() -> new EOFException("after " + received + " bytes"));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What an exception says of this conversation. */
    ExchangeException failure(IOException e) {
        return switch (e) {
            case ExchangeException known -> known;
            case MalformedRecord wrong ->
                failure(
                        Failure.Kind.MALFORMED,
                        " does not speak FastCGI as expected: " + wrong.getMessage()
                                + ". Check that the address is that of a PHP-FPM pool",
                        e);
            case EOFException end ->
                failure(
                        Failure.Kind.CLOSED,
                        " closed the connection " + end.getMessage() + ", before END_REQUEST. The log of PHP-FPM says"
                                + " why: a worker crashed or was killed, or listen.allowed_clients leaves this host out",
                        e);
            default -> failure(Failure.Kind.IO, ": " + e.getMessage(), e);
        };
    }

    ExchangeException failure(Failure.Kind kind, String what) {
        return new ExchangeException(new Failure(kind, endpoint + what));
    }

    private ExchangeException failure(Failure.Kind kind, String what, IOException cause) {
        return new ExchangeException(new Failure(kind, endpoint + what), cause);
    }

    @Override
    public void close() {
        connection.close();
    }

    private final class Sending extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            connection.write(ByteBuffer.wrap(bytes, from, length));
        }
    }

    private final class Receiving extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = connection.read(ByteBuffer.wrap(bytes, from, length));
            received += Math.max(count, 0);
            if (received > limits.maxBytes()) {
                throw new ExchangeException(new Failure(
                        Failure.Kind.TOO_LARGE,
                        endpoint + " answers with more than " + limits.maxBytes() + " bytes, which is the most that is"
                                + " taken. Check what it serves at this path"));
            }
            return count;
        }
    }
}
