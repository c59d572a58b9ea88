package org.drainboard.incident;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.HttpReply;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** The real transport, which remembers for a while what it heard. Safe for many threads. */
final class TapedTransport extends Transport {
    private static final int REMEMBERED = 1000;

    /**
     * What was heard in one exchange.
     *
     * @param where the endpoint or address, as text
     * @param asked what was written, byte by byte as ISO 8859-1; empty for GET
     * @param reply in the same way
     */
    record Heard(String where, String asked, String reply, Instant at) {}

    private final Deque<Heard> tape = new ArrayDeque<>();

    @Override
    public byte[] exchange(Endpoint endpoint, byte[] request, Limits limits) throws ExchangeException {
        byte[] reply = super.exchange(endpoint, request, limits);
        remember(endpoint.toString(), request, reply);
        return reply;
    }

    @Override
    public HttpReply get(WebAddress page, Map<String, String> headers, Limits limits) throws ExchangeException {
        HttpReply reply = super.get(page, headers, limits);
        remember(page.uri().toString(), new byte[0], reply.body());
        return reply;
    }

    @Override
    public Connection open(Endpoint endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        return new Tapped(super.open(endpoint, connect, whole), endpoint.toString());
    }

    /** The latest that was heard there by a moment, for each question that holds this text. */
    synchronized Map<String, String> heard(String where, String asked, Instant until) {
        Map<String, String> replies = new LinkedHashMap<>();
        for (Iterator<Heard> back = tape.descendingIterator(); back.hasNext(); ) {
            Heard heard = back.next();
            if (heard.where.startsWith(where) && heard.asked.contains(asked) && !heard.at.isAfter(until)) {
                replies.putIfAbsent(heard.asked.strip(), heard.reply);
            }
        }
        return replies;
    }

    private synchronized void remember(String where, byte[] asked, byte[] reply) {
        if (reply.length > 0) {
            tape.addLast(new Heard(where, new String(asked, ISO_8859_1), new String(reply, ISO_8859_1), Instant.now()));
            if (tape.size() > REMEMBERED) {
                tape.removeFirst();
            }
        }
    }

    /** A connection that is remembered when it closes. */
    private final class Tapped implements Connection {
        private final Connection real;
        private final String where;
        private final ByteArrayOutputStream asked = new ByteArrayOutputStream();
        private final ByteArrayOutputStream reply = new ByteArrayOutputStream();

        Tapped(Connection real, String where) {
            this.real = real;
            this.where = where;
        }

        @Override
        public void write(ByteBuffer source) throws ExchangeException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            asked.writeBytes(bytes);
            real.write(source);
        }

        @Override
        public int read(ByteBuffer target) throws ExchangeException {
            int from = target.position();
            int count = real.read(target);
            if (count > 0) {
                byte[] bytes = new byte[count];
                target.duplicate().position(from).get(bytes);
                reply.writeBytes(bytes);
            }
            return count;
        }

        @Override
        public void close() {
            remember(where, asked.toByteArray(), reply.toByteArray());
            real.close();
        }
    }
}
