package org.drainboard.incident;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.drainboard.fpm.fastcgi.FastCgiRecord;
import org.drainboard.fpm.fastcgi.RecordType;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.HttpReply;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** Answers from a recording, so that the real parsers read it; opens nothing. */
final class PlayedTransport extends Transport {
    private static final int REQUEST = 1;
    private static final byte[] COMPLETE = new byte[8];

    private Map<String, String> replies = Map.of();
    private byte[] page = {};

    /** From now on HAProxy answers so, by command. */
    void answer(Map<String, String> byCommand) {
        replies = Map.copyOf(byCommand);
    }

    /** From now on PHP-FPM serves this page. */
    void serve(String body) {
        page = body.getBytes(ISO_8859_1);
    }

    @Override
    public byte[] exchange(Endpoint endpoint, byte[] request, Limits limits) {
        String command = new String(request, ISO_8859_1).strip();
        String reply = replies.get(command);
        if (reply == null) {
            throw new AssertionError("'" + command + "' was not recorded, only " + replies.keySet());
        }
        return reply.getBytes(ISO_8859_1);
    }

    @Override
    public HttpReply get(WebAddress page, Map<String, String> headers, Limits limits) {
        return new HttpReply(200, this.page);
    }

    @Override
    public Connection open(Endpoint endpoint, Deadline connect, Deadline whole) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        byte[] head = "Content-type: application/json\r\n\r\n".getBytes(ISO_8859_1);
        byte[] stdout = Arrays.copyOf(head, head.length + page.length);
        System.arraycopy(page, 0, stdout, head.length, page.length);
        for (int at = 0; at < stdout.length; at += FastCgiRecord.MAX_CONTENT) {
            byte[] part = Arrays.copyOfRange(stdout, at, Math.min(stdout.length, at + FastCgiRecord.MAX_CONTENT));
            wire.writeBytes(new FastCgiRecord(RecordType.STDOUT, REQUEST, part).encoded());
        }
        wire.writeBytes(FastCgiRecord.end(RecordType.STDOUT, REQUEST).encoded());
        wire.writeBytes(new FastCgiRecord(RecordType.END_REQUEST, REQUEST, COMPLETE).encoded());
        return new Played(ByteBuffer.wrap(wire.toByteArray()));
    }

    private record Played(ByteBuffer bytes) implements Connection {
        @Override
        public void write(ByteBuffer source) {
            source.position(source.limit());
        }

        @Override
        public int read(ByteBuffer target) throws ExchangeException {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int count = Math.min(bytes.remaining(), target.remaining());
            target.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public void close() {
            bytes.position(bytes.limit());
        }
    }
}
