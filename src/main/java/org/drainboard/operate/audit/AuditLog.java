package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who ordered what, and what came of it: one JSON object a line, appended, chained by hash ({@link Line}), and on the
 * disk before a method returns. An action has two lines with the same {@code id}: the intent before anything is sent,
 * the outcome afterwards. Many programs of one user may append at once.
 */
public final class AuditLog {
    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());

    private final Path file;

    public AuditLog(Path file) {
        this.file = file.toAbsolutePath();
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

    /**
     * Appends a line. When this fails, the log is as it was before.
     *
     * @throws Claimed for an intent to take back an order whose time is over, when another program has one already
     */
    public void append(AuditEntry entry) throws IOException {
        try (LogLock _ = lock()) {
            if (entry instanceof AuditEntry.Intent intent && Claims.isClaim(intent)) {
                claim(intent);
            }
            write(entry);
        }
    }

    /** Appends a line if the log allows it; nobody else can write between the question and the line. */
    public boolean appendIf(AuditEntry entry, Predicate<List<AuditEntry>> allowed) throws IOException {
        try (LogLock _ = lock()) {
            if (!allowed.test(entries())) {
                return false;
            }
            write(entry);
            return true;
        }
    }

    private void claim(AuditEntry.Intent intent) throws IOException {
        UUID order = intent.action().cause().of();
        Optional<UUID> other = order == null ? Optional.empty() : Claims.on(order, entries());
        if (other.isPresent()) {
            throw new Claimed("another Drainboard takes order " + order + " back already, or has let it lapse");
        }
    }

    private List<AuditEntry> entries() throws IOException {
        return new AuditReader(file)
                .next().lines().stream()
                        .flatMap(
                                line -> line instanceof AuditLine.Entry read ? Stream.of(read.entry()) : Stream.empty())
                        .toList();
    }

    private LogLock lock() throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return LogLock.take(file);
    }

    private void write(AuditEntry entry) throws IOException {
        boolean fresh = Files.notExists(file);
        try (FileChannel log = FileChannel.open(
                file,
                OwnerOnly.with(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.attributes())) {
            Tail tail = Tail.of(log);
            Optional<Head> head = Head.read(file);
            if (!tail.chained() && head.isEmpty()) {
                new Head(tail.count(), tail.hash()).write(file);
                head = Head.read(file);
            }
            Text text = new Text(tail);
            if (gap(head, tail)) {
                text.add(new AuditEntry.Gap(entry.at(), head.map(Head::count).orElse(-1L), tail.count()));
            }
            text.add(entry);
            put(log, text.bytes());
            if (fresh) {
                syncFolder();
            }
            advance(text.head());
        }
    }

    /** Whether lines that the head counted are not there any more. */
    private static boolean gap(Optional<Head> head, Tail tail) {
        return head.isEmpty()
                || head.get().count() > tail.count()
                || (head.get().count() == tail.count() && !head.get().hash().equals(tail.hash()));
    }

    /** All of it and onto the disk, or nothing of it. */
    private static void put(FileChannel log, ByteBuffer bytes) throws IOException {
        long size = log.size();
        try {
            while (bytes.hasRemaining()) {
                log.write(bytes, size + bytes.position());
            }
            log.force(true);
        } catch (IOException e) {
            try {
                log.truncate(size);
            } catch (IOException left) {
                // What stays is a torn line, and the next one closes it.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** A name that a crash takes away again would take the line with it. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."))) {
            folder.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "this system does not sync folders", e);
        }
    }

    /** The line counts, whatever happens to the head: one that lags behind only sees less. */
    private void advance(Head head) {
        try {
            head.write(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot write " + Head.beside(file), e);
        }
    }

    /** Lines to be written together. */
    private static final class Text {
        private final StringBuilder lines = new StringBuilder();
        private long count;
        private String hash;

        Text(Tail tail) {
            count = tail.count();
            hash = tail.hash();
            if (tail.torn()) {
                lines.append('\n');
            }
        }

        void add(AuditEntry entry) throws IOException {
            String line = Line.write(count + 1, hash, entry, Program.here());
            lines.append(line).append('\n');
            count++;
            hash = Line.hash(line);
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        }

        Head head() {
            return new Head(count, hash);
        }
    }
}
