package org.drainboard.fpm.fastcgi;

/**
 * The body of a BEGIN_REQUEST record (FastCGI 1.0, section 5.1): role in two bytes, flags in one, five reserved.
 *
 * @param keepConnection whether the application shall leave the connection open afterwards; a worker of PHP-FPM that
 *     does so can take no other connection
 */
public record BeginRequest(Role role, boolean keepConnection) {
    private static final int LENGTH = 8;
    private static final int KEEP_CONN = 1;

    /** The record that opens request {@code requestId}. */
    public FastCgiRecord record(int requestId) {
        byte[] body = new byte[LENGTH];
        body[1] = (byte) role.code();
        body[2] = (byte) (keepConnection ? KEEP_CONN : 0);
        return new FastCgiRecord(RecordType.BEGIN_REQUEST, requestId, body);
    }

    /** Reads the body back. */
    public static BeginRequest parse(byte[] body) throws MalformedRecord {
        if (body.length != LENGTH) {
            throw new MalformedRecord("a BEGIN_REQUEST record has 8 bytes of content, not " + body.length);
        }
        int code = FastCgiRecord.unsigned16(body, 0);
        Role role = Role.of(code).orElseThrow(() -> new MalformedRecord("a role is 1 to 3, not " + code));
        return new BeginRequest(role, (body[2] & KEEP_CONN) != 0);
    }
}
