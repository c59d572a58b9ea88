package org.drainboard.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The file's text, once it is known to be one. */
final class SourceText {
    /** An inventory of a thousand pools has about 200 KB. */
    private static final int LARGEST = 1 << 20;

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /** The text without a byte order mark, or null after a mistake. */
    static @Nullable String read(Path file, Mistakes mistakes) throws NoSuchFileException {
        String text = whole(file, mistakes);
        return text == null ? null : unmarked(text);
    }

    static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** The text as it is, or null after a mistake. */
    static @Nullable String whole(Path file, Mistakes mistakes) throws NoSuchFileException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                mistakes.add(
                        Place.FILE,
                        (attributes.isDirectory() ? "this is a directory" : "this is not a regular file")
                                + "; expected a YAML file, such as inventory.yaml");
                return null;
            }
            byte[] bytes = start(file);
            if (bytes.length > LARGEST) {
                mistakes.add(
                        Place.FILE,
                        "larger than " + LARGEST + " bytes; expected an inventory, is this the right file?");
                return null;
            }
            return decoded(bytes, mistakes);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (AccessDeniedException _) {
            mistakes.add(
                    Place.FILE,
                    "permission denied for user " + System.getProperty("user.name")
                            + "; let that user read it, for example with chmod");
        } catch (IOException e) {
            mistakes.add(Place.FILE, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private static @Nullable String decoded(byte[] bytes, Mistakes mistakes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            mistakes.add(
                    Place.of(text, text.length()),
                    "byte 0x%02X is not UTF-8; save the file as UTF-8".formatted(bytes[in.position()]));
            return null;
        }
        String unmarked = unmarked(text);
        for (int i = 0; i < unmarked.length(); i++) {
            char c = unmarked.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                mistakes.add(
                        Place.of(unmarked, i),
                        "control character 0x%02X, which YAML does not allow; remove it".formatted((int) c));
                return null;
            }
        }
        return text;
    }
}
