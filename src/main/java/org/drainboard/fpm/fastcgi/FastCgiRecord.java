package org.drainboard.fpm.fastcgi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * One record, the unit in which both sides speak (FastCGI 1.0, section 3.3). All numbers are big-endian:
 *
 * <pre>
 *    0         1         2         3         4         5         6          7
 *  +---------+---------+---------+---------+---------+---------+----------+----------+
 *  | version |  type   |     requestId     |   contentLength   | padding- | reserved |
 *  |    1    | 1 to 11 |   0: management   |     0 to 65535    |  Length  |          |
 *  +---------+---------+---------+---------+---------+---------+----------+----------+
 *  | content: contentLength bytes ...                                                |
 *  +---------------------------------------------------------------------------------+
 *  | padding: paddingLength bytes, of no meaning ...                                 |
 *  +---------------------------------------------------------------------------------+
 * </pre>
 *
 * @param requestId 0 for a management record, else 1 to 65535
 * @param content up to 65,535 bytes; not copied, so hands off once it is handed over
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying every chunk of a stream costs
public record FastCgiRecord(RecordType type, int requestId, byte[] content) {
    /** The longest content of one record; a longer stream takes several records. */
    public static final int MAX_CONTENT = 0xFFFF;

    static final int HEADER_LENGTH = 8;
    private static final int VERSION = 1;
    private static final byte[] NOTHING = {};

    public FastCgiRecord {
        if (requestId < 0 || requestId > 0xFFFF || content.length > MAX_CONTENT) {
            throw new IllegalArgumentException(
                    "request id " + requestId + " and " + content.length + " bytes of content do not fit in a record");
        }
    }

    /** The empty record that ends a stream (FastCGI 1.0, section 3.3, "stream records"). */
    public static FastCgiRecord end(RecordType stream, int requestId) {
        return new FastCgiRecord(stream, requestId, NOTHING);
    }

    /** Length on the wire as this program writes it, which is without padding. */
    public int length() {
        return HEADER_LENGTH + content.length;
    }

    /** As it goes over the wire. */
    public byte[] encoded() {
        byte[] wire = Arrays.copyOf(
                new byte[] {
                    VERSION,
                    (byte) type.code(),
                    (byte) (requestId >> 8),
                    (byte) requestId,
                    (byte) (content.length >> 8),
                    (byte) content.length
                },
                length());
        System.arraycopy(content, 0, wire, HEADER_LENGTH, content.length);
        return wire;
    }

    /** Writes one record; nothing is flushed. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(encoded());
    }

    /**
     * Reads one record, and its padding.
     *
     * @return the record, or empty where the stream ends between two records
     * @throws EOFException where the stream ends within a record
     * @throws MalformedRecord for another version than 1 or an unknown type
     */
    public static Optional<FastCgiRecord> readFrom(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER_LENGTH);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header[0] != VERSION) {
            throw new MalformedRecord("a FastCGI record starts with version 1, not " + (header[0] & 0xFF));
        }
        expect(HEADER_LENGTH, header.length, "header");
        RecordType type = RecordType.of(header[1] & 0xFF)
                .orElseThrow(
                        () -> new MalformedRecord("a FastCGI record has a type of 1 to 11, not " + (header[1] & 0xFF)));
        int contentLength = unsigned16(header, 4);
        int paddingLength = header[6] & 0xFF;
        byte[] content = in.readNBytes(contentLength);
        expect(contentLength, content.length, type + " content");
        expect(paddingLength, in.readNBytes(paddingLength).length, type + " padding");
        return Optional.of(new FastCgiRecord(type, unsigned16(header, 2), content));
    }

    private static void expect(int length, int got, String part) throws EOFException {
        if (got < length) {
            throw new EOFException("after " + got + " of " + length + " bytes of a record's " + part);
        }
    }

    static int unsigned16(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
