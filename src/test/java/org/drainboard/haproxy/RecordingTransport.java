package org.drainboard.haproxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** Keeps what would have reached a socket, and answers everything with an empty line. */
final class RecordingTransport extends Transport {
    private final List<byte[]> written = new ArrayList<>();

    /** What was written since the last call: one piece a write. */
    List<byte[]> taken() {
        List<byte[]> taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    @Override
    public byte[] exchange(Endpoint endpoint, byte[] request, Limits limits) {
        written.add(request.clone());
        return "\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Connection open(Endpoint endpoint, Deadline connect, Deadline whole) {
        return new Connection() {
            private boolean said;

            @Override
            public void write(ByteBuffer source) {
                byte[] bytes = new byte[source.remaining()];
                source.get(bytes);
                written.add(bytes);
            }

            @Override
            public int read(ByteBuffer target) {
                if (said) {
                    return -1;
                }
                said = true;
                target.put((byte) '\n');
                return 1;
            }

            @Override
            public void close() {}
        };
    }
}
