package org.drainboard.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drainboard.model.SshHost;

/** The files of this machine. */
public final class LocalFiles implements ConfigFiles {
    /** A configuration of 10,000 servers has about 1 MB. */
    private static final int LARGEST = 16 << 20;

    @Override
    public Text read(String path) {
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                return new Unread(path + " is a folder, and no configuration that can be read is in it");
            }
            // A pipe of the shell is meant to be read; any other would be waited for without end.
            boolean shell = path.startsWith("/dev/") || path.startsWith("/proc/");
            return Files.exists(file) && !Files.isRegularFile(file) && !shell
                    ? new Unread(path + " is a socket, a pipe or a device; name the configuration's file itself")
                    : read(path, file);
        } catch (InvalidPathException e) {
            return new Unread(path + " cannot be read: " + e.getMessage());
        }
    }

    private static Text read(String path, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? new Unread(path + " is larger than " + LARGEST + " bytes; is it a configuration?")
                    : new Found(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return new Unread(path + ": there is no such file");
        } catch (AccessDeniedException _) {
            return new Unread(path + ": permission denied for user " + System.getProperty("user.name")
                    + "; run this once with sudo, or copy the file");
        } catch (IOException e) {
            return new Unread(path + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public List<String> list(String folder) {
        try {
            // To open a pipe as a folder waits until somebody writes into it.
            return Files.isDirectory(Path.of(folder)) ? names(Path.of(folder)) : List.of();
        } catch (InvalidPathException | IOException _) {
            return List.of();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Optional<SshHost> machine() {
        return Optional.empty();
    }
}
