package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bytes that a real PHP-FPM 8.2.35 sent. */
final class Recording {
    private Recording() {}

    static byte[] bytes(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/captures/" + name)) {
            if (in == null) {
                throw new AssertionError("no recording " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), UTF_8);
    }
}
