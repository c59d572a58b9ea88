package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.drainboard.transport.Listener;

/** The other side of the codec: reads a whole request, then sends bytes that the test wrote down. */
final class ScriptedResponder {
    /** What the responder saw. */
    record Request(FastCgiRecord begin, Map<String, String> params, int bodyLength) {}

    /** Sends the answer; may do so in parts. */
    @FunctionalInterface
    interface Answer {
        void send(Request request, OutputStream out) throws IOException;
    }

    private ScriptedResponder() {}

    static Listener answering(byte[] bytes) throws IOException {
        return answering((_, out) -> out.write(bytes));
    }

    static Listener answering(Answer answer) throws IOException {
        return Listener.loopback((in, out) -> {
            answer.send(request(in), out);
            out.flush();
        });
    }

    static byte[] records(FastCgiRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (FastCgiRecord record : records) {
            record.writeTo(out);
        }
        return out.toByteArray();
    }

    static FastCgiRecord stdout(String text) {
        return new FastCgiRecord(RecordType.STDOUT, 1, text.getBytes(UTF_8));
    }

    static FastCgiRecord stderr(String text) {
        return new FastCgiRecord(RecordType.STDERR, 1, text.getBytes(UTF_8));
    }

    static FastCgiRecord end(ProtocolStatus status) {
        return new EndRequest(0, status).record(1);
    }

    private static Request request(InputStream in) throws IOException {
        FastCgiRecord begin = FastCgiRecord.readFrom(in).orElseThrow();
        if (begin.type() == RecordType.GET_VALUES) {
            return new Request(begin, NameValues.decode(begin.content()), 0);
        }
        Map<String, String> params = NameValues.decode(stream(in, RecordType.PARAMS));
        return new Request(begin, params, stream(in, RecordType.STDIN).length);
    }

    private static byte[] stream(InputStream in, RecordType type) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            Optional<FastCgiRecord> next = FastCgiRecord.readFrom(in);
            if (next.isEmpty() || next.get().type() != type) {
                throw new IOException("expected " + type + ", got " + next);
            }
            if (next.get().content().length == 0) {
                return whole.toByteArray();
            }
            whole.writeBytes(next.get().content());
        }
    }
}
