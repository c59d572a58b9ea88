package org.drainboard.transport.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes one message in SSH's types (RFC 4251, section 5), led by its length as the control socket wants it. */
final class Frame {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Frame() {}

    /** A message of the connection protocol, in the form that proxy mode gives it: no padding, then the type. */
    static Frame of(Message type) {
        return new Frame().octet(0).octet(type.number());
    }

    /** A message to the master itself. */
    static Frame toMaster(int type) {
        return new Frame().number(type);
    }

    Frame octet(int value) {
        bytes.write(value);
        return this;
    }

    Frame number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    Frame text(String text) {
        return string(text.getBytes(StandardCharsets.UTF_8));
    }

    Frame string(byte[] content) {
        number(content.length);
        bytes.writeBytes(content);
        return this;
    }

    /** The length, and all that was written. */
    ByteBuffer framed() {
        return ByteBuffer.allocate(Integer.BYTES + bytes.size())
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .flip();
    }
}
