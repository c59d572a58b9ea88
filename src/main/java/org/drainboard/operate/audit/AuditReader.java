package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a log as it grows, whoever writes it. For one thread. */
public final class AuditReader {
    private final Path file;
    private @Nullable Object identity;
    private long offset;
    private long number;

    public AuditReader(Path file) {
        this.file = file;
    }

    /**
     * What was appended since the last call. A line that is still being written is left for the next call.
     *
     * @param fromTheStart whether these are all lines there are, because the file was never read or is another one
     */
    public record News(boolean fromTheStart, List<AuditLine> lines) {
        public News {
            lines = List.copyOf(lines);
        }
    }

    /** A log that does not exist has no lines. */
    public News next() throws IOException {
        boolean start;
        List<AuditLine> lines = new ArrayList<>();
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            boolean other = identity == null || !Objects.equals(identity, identity(now)) || now.size() < offset;
            start = other;
            if (other) {
                offset = 0;
                number = 0;
                identity = identity(now);
            }
            if (now.size() > offset) {
                read(lines);
            }
        } catch (NoSuchFileException _) {
            start = identity != null;
            identity = null;
            offset = 0;
            number = 0;
        }
        return new News(start, lines);
    }

    private void read(List<AuditLine> into) throws IOException {
        byte[] bytes;
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(Math.max(0, channel.size() - offset)));
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
                // A read may bring less than was asked for.
            }
            bytes = Arrays.copyOf(buffer.array(), buffer.position());
        }
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                number++;
                into.add(LineParser.parse(number, new String(bytes, from, at - from, StandardCharsets.UTF_8)));
                from = at + 1;
            }
        }
        offset += from;
    }

    /** The file system's own key, where it has one: a log that was moved away and begun anew is another. */
    private static Object identity(BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    }
}
