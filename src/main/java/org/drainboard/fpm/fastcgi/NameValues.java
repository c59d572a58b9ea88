package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Name-value pairs, the content of PARAMS, GET_VALUES and GET_VALUES_RESULT (FastCGI 1.0, section 3.4): the length of
 * the name, the length of the value, the name, the value. A length below 128 is one byte; any other is four, the first
 * with its high bit set.
 */
public final class NameValues {
    private static final int LONG_FORM = 0x80;

    private NameValues() {}

    /** Encodes the pairs in the order of the map, in UTF-8. */
    public static byte[] encode(Map<String, String> pairs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pairs.forEach((name, value) -> {
            byte[] nameBytes = name.getBytes(UTF_8);
            byte[] valueBytes = value.getBytes(UTF_8);
            putLength(out, nameBytes.length);
            putLength(out, valueBytes.length);
            out.writeBytes(nameBytes);
            out.writeBytes(valueBytes);
        });
        return out.toByteArray();
    }

    /**
     * Decodes all pairs, in their order; of a name that stands twice the last value counts.
     *
     * @throws MalformedRecord where the bytes end within a pair
     */
    public static Map<String, String> decode(byte[] content) throws MalformedRecord {
        Map<String, String> pairs = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(content);
        while (in.hasRemaining()) {
            int nameLength = length(in);
            int valueLength = length(in);
            pairs.put(text(in, nameLength), text(in, valueLength));
        }
        return pairs;
    }

    private static void putLength(ByteArrayOutputStream out, int length) {
        if (length < LONG_FORM) {
            out.write(length);
        } else {
            out.writeBytes(ByteBuffer.allocate(4).putInt(length | 1 << 31).array());
        }
    }

    private static int length(ByteBuffer in) throws MalformedRecord {
        require(in, 1);
        if ((in.get(in.position()) & LONG_FORM) == 0) {
            return in.get();
        }
        require(in, 4);
        return in.getInt() & Integer.MAX_VALUE;
    }

    private static String text(ByteBuffer in, int length) throws MalformedRecord {
        require(in, length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private static void require(ByteBuffer in, int length) throws MalformedRecord {
        if (in.remaining() < length) {
            throw new MalformedRecord("a name-value pair needs " + length + " more bytes at byte " + in.position()
                    + ", and its record has " + in.remaining());
        }
    }
}
