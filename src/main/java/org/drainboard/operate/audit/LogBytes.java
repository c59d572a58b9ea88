package org.drainboard.operate.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A log's bytes, cut into lines: hashes are of bytes, and text that is no UTF-8 would come back as other bytes.
 *
 * @param closed whether the last line ends in a newline
 */
record LogBytes(List<byte[]> lines, boolean closed) {
    static LogBytes of(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, at));
                from = at + 1;
            }
        }
        if (from < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        return new LogBytes(lines, from == bytes.length);
    }

    static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
