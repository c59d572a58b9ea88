package org.drainboard.fpm.fastcgi;

import java.nio.ByteBuffer;
import org.drainboard.model.Endpoint;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.Transport;

/** Says the same on every connection, in pieces, and closes. */
final class PlayedTransport extends Transport {
    private final byte[] said;
    private final int piece;

    PlayedTransport(byte[] said, int piece) {
        this.said = said.clone();
        this.piece = piece;
    }

    @Override
    public Connection open(Endpoint endpoint, Deadline connect, Deadline whole) {
        ByteBuffer left = ByteBuffer.wrap(said);
        return new Connection() {
            @Override
            public void write(ByteBuffer source) {
                source.position(source.limit());
            }

            @Override
            public int read(ByteBuffer target) {
                int count = Math.min(Math.min(piece, target.remaining()), left.remaining());
                if (count == 0) {
                    return -1;
                }
                target.put(left.slice(left.position(), count));
                left.position(left.position() + count);
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
