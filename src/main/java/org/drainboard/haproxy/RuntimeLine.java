package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a command goes out, and how the reply to a change is framed (measured on HAProxy 2.6).
 *
 * <p>A process's own socket runs the first line and closes. A master socket takes {@code @N } before a command and stays
 * open afterwards, so a line {@code quit} follows.
 *
 * <p>Severities are a setting of the connection: {@code set severity-output number} must come before the change, on the
 * same line, apart by {@code ;}. That is one connection and one command that does something, and each part answers with
 * its own empty line. A master forwards every command on a new connection of its own, where the setting is lost, so
 * there the change goes alone.
 */
record RuntimeLine(@Nullable Integer process) {
    private static final String SEVERITIES = "set severity-output number;";

    byte[] read(Show command) {
        return bytes(command.text());
    }

    /** Asks the master itself. */
    static byte[] master(Show command) {
        return line(command.text() + "\nquit\n");
    }

    /** Asks a worker behind the master by its pid; an old one has no number any more. */
    static byte[] worker(long pid, Show command) {
        return line("@!" + pid + " " + command.text() + "\nquit\n");
    }

    byte[] change(ServerChange command) {
        return bytes(process == null ? SEVERITIES + command.text() : command.text());
    }

    /** A typed command goes alone, so that its answer is shown as HAProxy gives it. */
    byte[] act(RawOrder.Allowed order) {
        return bytes(order.text());
    }

    /** What a change that was accepted is answered with. */
    String accepted() {
        return process == null ? "\n\n" : "\n";
    }

    /**
     * Whether the answer is a whole refusal: text, and the empty line that ends it, which a master leaves out in its own
     * name. On a process's own socket an empty line comes before it, for the severities; if they were refused instead,
     * the change may have been carried out, and its empty line stands at the end.
     */
    boolean refused(String reply) {
        if (process != null) {
            return !reply.isBlank() && reply.endsWith("\n");
        }
        return !reply.isBlank() && reply.startsWith("\n") && reply.endsWith("\n\n") && !reply.endsWith("\n\n\n");
    }

    private byte[] bytes(String command) {
        return line(process == null ? command + "\n" : "@" + process + " " + command + "\nquit\n");
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
