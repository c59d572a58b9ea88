package org.drainboard.transport.ssh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs ssh under a shell that ends it when this program is gone, however that came about: the shell reads from a pipe
 * that only this program holds, and a pipe ends with its last writer. It then removes the private folder too; a line on
 * that pipe ends ssh alone. That may come before {@code setsid} has made the session; then there is only the process to end.
 */
final class Guardian implements AutoCloseable {
    /**
     * Arguments: folder, lock file, then ssh's command. In a session of its own, where there is {@code setsid}, ssh has no
     * terminal to ask at, and the processes that it starts for jump hosts end with it. The terminal's signals are left to
     * this program, whose end ends ssh.
     */
    private static final String SCRIPT = """
            trap '' HUP INT QUIT
            folder=$1 lock=$2
            shift 2
            all=
            if command -v setsid >/dev/null 2>&1; then
                set -- setsid "$@"
                all=-
            fi
            exec 3<&0
            "$@" </dev/null >/dev/null 3<&- &
            ssh=$!
            ( read -r line <&3 || rm -rf -- "$folder" "$lock"; kill -TERM "$all$ssh" || kill -TERM "$ssh" ) >/dev/null 2>&1 &
            watch=$!
            exec 3<&-
            wait "$ssh"
            status=$?
            kill "$watch" 2>/dev/null
            kill -TERM "$all$ssh" 2>/dev/null
            exit "$status"
            """;

    private static final System.Logger LOG = System.getLogger(Guardian.class.getName());
    private static final int LINES_KEPT = 40;
    private static final int LONGEST_LINE = 1000;

    private final Process process;
    private final OutputStream leash;
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listener;

    private Guardian(Process process) {
        this.process = process;
        this.leash = process.getOutputStream();
        this.listener = Thread.ofPlatform().daemon().name("ssh says").unstarted(this::listen);
    }

    static Guardian start(PrivateFolder folder, List<String> command, Map<String, String> environment)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "drainboard-ssh"));
        all.add(folder.path().toString());
        all.add(folder.lockFile().toString());
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        // Also what ssh starts for a jump host asks nobody: it asks this, which says no.
        builder.environment().put("SSH_ASKPASS", "false");
        builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        Guardian guardian = new Guardian(builder.start());
        guardian.listener.start();
        return guardian;
    }

    boolean running() {
        return process.isAlive();
    }

    /** What ssh has said so far, the oldest line first; all of it once ssh has ended. */
    List<String> said() {
        if (!process.isAlive()) {
            awaitLastWords();
        }
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Ends ssh, and returns when it is gone, or after 2 s. */
    @Override
    public void close() {
        try {
            leash.write('\n');
            leash.flush();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "ssh has ended already", e);
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            leash.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "ssh has ended already", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLastWords() {
        try {
            listener.join(Duration.ofMillis(500));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "ssh's words end", e);
        }
    }

    private void keep(String line) {
        synchronized (said) {
            said.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            if (said.size() > LINES_KEPT) {
                said.removeFirst();
            }
        }
    }
}
