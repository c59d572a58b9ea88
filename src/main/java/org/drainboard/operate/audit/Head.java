package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many lines the log has and the hash of the last, in a file of one line beside it: what tells that lines are
 * missing at the end. It is written after a line is on the disk, so a crash can only leave it behind, never ahead.
 * Always as long as before, so that writing it needs no new room on the disk.
 */
record Head(long count, String hash) {
    private static final Pattern TEXT = Pattern.compile(" *(\\d{1,18}) ([0-9a-f]{64})\n");

    static Path beside(Path log) {
        return log.resolveSibling(log.getFileName() + ".head");
    }

    /** Empty when the file is missing, or holds something else. */
    static Optional<Head> read(Path log) throws IOException {
        try {
            Matcher text = TEXT.matcher(Files.readString(beside(log), StandardCharsets.ISO_8859_1));
            return text.matches()
                    ? Optional.of(new Head(Long.parseLong(text.group(1)), text.group(2)))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    void write(Path log) throws IOException {
        ByteBuffer text = ByteBuffer.wrap(
                String.format("%18d %s%n", count, hash).replace("\r", "").getBytes(StandardCharsets.ISO_8859_1));
        Path file = beside(log);
        boolean fresh = Files.notExists(file);
        try (FileChannel channel = FileChannel.open(
                file, OwnerOnly.with(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes())) {
            while (text.hasRemaining()) {
                channel.write(text, text.position());
            }
            if (fresh) {
                channel.force(true);
            }
        }
    }
}
