package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the next line goes.
 *
 * @param count lines before it, a torn one at the end among them
 * @param hash of the last of them
 * @param torn whether the last one has no newline yet
 * @param chained whether any of them belongs to the chain
 */
record Tail(long count, String hash, boolean torn, boolean chained) {
    private static final int FIRST_LOOK = 1 << 16;

    /** Looks back from the end, as far as it must, for a line that knows its number. */
    static Tail of(FileChannel log) throws IOException {
        long size = log.size();
        for (long look = FIRST_LOOK; ; look *= 8) {
            long from = Math.max(0, size - look);
            Optional<Tail> found = in(read(log, from, size), from == 0);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private static Optional<Tail> in(byte[] bytes, boolean whole) {
        boolean torn = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        long after = 0;
        String hash = Line.NOTHING;
        int end = torn ? bytes.length : bytes.length - 1;
        while (end >= 0 && bytes.length > 0) {
            int start = end;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            if (start == 0 && !whole) {
                return Optional.empty();
            }
            String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            if (after == 0) {
                hash = Line.hash(Arrays.copyOfRange(bytes, start, end));
            }
            Optional<Line> line = Line.of(text);
            if (line.isPresent()) {
                return Optional.of(new Tail(line.get().seq() + after, hash, torn, true));
            }
            after++;
            end = start - 1;
        }
        return whole ? Optional.of(new Tail(after, hash, torn, false)) : Optional.empty();
    }

    private static byte[] read(FileChannel log, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining()) {
            if (log.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the log became shorter while it was read");
            }
        }
        return bytes.array();
    }
}
