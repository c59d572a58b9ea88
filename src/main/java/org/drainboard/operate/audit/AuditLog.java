package org.drainboard.operate.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Who ordered what, and what came of it: one JSON object a line, appended, and on the disk before a method returns. An
 * action has two lines with the same {@code id}: the intent before anything is sent, the outcome afterwards.
 */
public final class AuditLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public AuditLog(Path file) {
        this.file = file;
    }

    /** {@code drainboard/audit.jsonl} in the user's XDG state folder. */
    public static Path defaultPath(Map<String, String> env) {
        String state = env.getOrDefault("XDG_STATE_HOME", "");
        Path folder = state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return folder.resolve("drainboard").resolve("audit.jsonl");
    }

    /** The person at the keyboard, as the operating system knows them; behind sudo, also who called it. */
    public static String osUser(Map<String, String> env) {
        String user = System.getProperty("user.name", "unknown");
        String caller = env.getOrDefault("SUDO_USER", "");
        return caller.isEmpty() || caller.equals(user) ? user : user + " (sudo by " + caller + ")";
    }

    public Path file() {
        return file;
    }

    public synchronized void append(AuditEntry entry) throws IOException {
        ObjectNode line = entry.toJson(JSON.createObjectNode());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        create();
        byte[] text =
                ((endsInMidLine() ? "\n" : "") + JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(text);
            out.getFD().sync();
        }
    }

    /** Reasons name people and incidents, so the file is for its owner alone where the file system knows owners. */
    private void create() throws IOException {
        if (Files.notExists(file)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException _) {
                // Another console was first; the line goes to the same file.
            }
        }
    }

    /** A line that a crash cut short must not swallow the next one. */
    private boolean endsInMidLine() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() == 0) {
                return false;
            }
            in.seek(in.length() - 1);
            return in.read() != '\n';
        }
    }
}
