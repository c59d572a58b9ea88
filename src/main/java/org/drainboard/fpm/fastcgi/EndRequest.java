package org.drainboard.fpm.fastcgi;

import java.nio.ByteBuffer;

/**
 * The body of an END_REQUEST record (FastCGI 1.0, section 5.5): application status in four bytes, protocol status in
 * one, three reserved.
 *
 * @param appStatus the exit status of the script, unsigned 32 bits; 255 after a fatal error of PHP
 */
public record EndRequest(long appStatus, ProtocolStatus protocolStatus) {
    private static final int LENGTH = 8;

    /** The record that ends request {@code requestId}. */
    public FastCgiRecord record(int requestId) {
        byte[] body = ByteBuffer.allocate(LENGTH)
                .putInt((int) appStatus)
                .put((byte) protocolStatus.code())
                .array();
        return new FastCgiRecord(RecordType.END_REQUEST, requestId, body);
    }

    /** Reads the body back. */
    public static EndRequest parse(byte[] body) throws MalformedRecord {
        if (body.length != LENGTH) {
            throw new MalformedRecord("an END_REQUEST record has 8 bytes of content, not " + body.length);
        }
        int code = body[4] & 0xFF;
        ProtocolStatus status = ProtocolStatus.of(code)
                .orElseThrow(() -> new MalformedRecord("a protocol status is 0 to 3, not " + code));
        return new EndRequest(Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt()), status);
    }
}
