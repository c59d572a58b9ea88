package org.drainboard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The places where distributions and HAProxy's documentation put runtime sockets. */
final class AppSockets {
    /** On another machine they cannot be listed without a shell, so the usual ones are tried. */
    static final List<String> USUAL = List.of(
            "/run/haproxy/admin.sock", "/run/haproxy.sock", "/var/lib/haproxy/stats", "/run/haproxy/haproxy.sock");

    private static final List<String> FOLDERS = List.of("run/haproxy", "run", "var/lib/haproxy", "tmp");

    private AppSockets() {}

    /** @param root {@code /}, or another in a test; what cannot be listed holds none for this user */
    static List<String> under(Path root) {
        List<String> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            String names = folder.endsWith("haproxy") ? "*" : "*haproxy*";
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder), names)) {
                for (Path entry : entries) {
                    if (isSocket(entry)) {
                        found.add(entry.toString());
                    }
                }
            } catch (IOException _) {
                // This user may not look there, so nothing there is this user's to watch.
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean isSocket(Path entry) throws IOException {
        return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther();
    }
}
