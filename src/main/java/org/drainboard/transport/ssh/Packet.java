package org.drainboard.transport.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads one message in SSH's types (RFC 4251, section 5). */
final class Packet {
    /** Our channels take 32 KB at once; the rest is room for what an error says. */
    private static final int LONGEST = 256 * 1024;

    private final ByteBuffer bytes;

    private Packet(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Waits for a whole one. */
    static Packet readFrom(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("ssh announces a message of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Packet(ByteBuffer.wrap(content));
    }

    int octet() throws IOException {
        return need(1).get() & 0xFF;
    }

    int number() throws IOException {
        return need(Integer.BYTES).getInt();
    }

    String text() throws IOException {
        return new String(string(), StandardCharsets.UTF_8);
    }

    byte[] string() throws IOException {
        int length = number();
        if (length < 0) {
            throw new IOException("ssh sends a message that does not follow its format");
        }
        byte[] content = new byte[Math.min(length, bytes.remaining())];
        need(length).get(content);
        return content;
    }

    private ByteBuffer need(int count) throws IOException {
        if (bytes.remaining() < count) {
            throw new IOException(
                    "ssh sends a message that does not follow its format", new BufferUnderflowException());
        }
        return bytes;
    }
}
