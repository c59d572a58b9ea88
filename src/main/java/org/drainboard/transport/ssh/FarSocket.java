package org.drainboard.transport.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.Plain;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;

/**
 * Why the far sshd could not connect to a unix socket. It says "open failed" to all reasons alike, so that the far
 * machine is asked: what is at the path, who is asking, and who listens.
 */
final class FarSocket {
    /** More sockets than any machine has. */
    private static final long MOST_BYTES = 1 << 20;

    /** The flag of a socket that accepts connections (Linux, __SO_ACCEPTCON in net/unix). */
    private static final String LISTENS = "00010000";

    private FarSocket() {}

    static ExchangeException explain(Link link, String path, String text, Deadline end, FarDiagnosis diagnosis) {
        try {
            String word = Quoted.word(path);
            FarCommand.Ran ran = FarCommand.run(
                    link,
                    "env LC_ALL=C ls -ldnL -- " + word + "; env LC_ALL=C id; grep -F -- " + word + " /proc/net/unix",
                    MOST_BYTES,
                    end,
                    diagnosis);
            String stdout = new String(ran.stdout(), StandardCharsets.UTF_8);
            return judge(stdout, ran.stderr(), path, link.socketsWork(), diagnosis);
        } catch (ExchangeException e) {
            if (e.failure().kind() == Kind.INTERRUPTED) {
                return e;
            }
            return cannotAsk(text, e.failure().kind(), link.socketsWork(), diagnosis);
        }
    }

    /** Judges what the far machine's own programs said. */
    static ExchangeException judge(
            String stdout, String stderr, String path, boolean socketsWork, FarDiagnosis diagnosis) {
        Seen seen = new Seen(path, stdout.lines().toList(), stderr);
        if (seen.says("No such file or directory")) {
            return diagnosis.failure(
                    Kind.NOT_FOUND,
                    "there is no such file on " + diagnosis.host()
                            + "; check the path, and whether the program that makes the socket runs");
        }
        if (seen.says("Not a directory")) {
            return diagnosis.failure(Kind.NOT_FOUND, "a part of the path is not a folder; check the path");
        }
        if (seen.says("Permission denied")) {
            return diagnosis.failure(
                    Kind.PERMISSION_DENIED,
                    "permission denied: " + seen.who() + " may not search a folder on the way; loosen its mode on "
                            + diagnosis.host() + ", or log in as another user");
        }
        Optional<Entry> entry = seen.entry();
        if (entry.isEmpty()) {
            return cannotAsk("open failed", Kind.UNREACHED, socketsWork, diagnosis);
        }
        return judge(seen, entry.get(), socketsWork, diagnosis);
    }

    private static ExchangeException judge(Seen seen, Entry entry, boolean socketsWork, FarDiagnosis diagnosis) {
        if (!entry.mode().startsWith("s")) {
            return diagnosis.failure(
                    Kind.NOT_A_SOCKET,
                    "this is a " + (entry.mode().startsWith("d") ? "folder" : "file") + ", not a socket ("
                            + entry.mode() + " on " + diagnosis.host() + "); check the path");
        }
        if (!entry.mayWrite(seen.id())) {
            return diagnosis.failure(
                    Kind.PERMISSION_DENIED,
                    "permission denied: the socket belongs to user " + entry.owner() + ", group " + entry.group()
                            + ", with mode " + entry.mode() + ", and " + seen.who()
                            + " needs write permission; log in as a user who may use it, or loosen its owner or mode");
        }
        if (seen.listening()) {
            return socketsWork
                    ? diagnosis.failure(
                            Kind.CONNECT_TIMED_OUT,
                            "no connection: somebody listens there, but its backlog is full: the program behind it"
                                    + " accepts no connections, so it is overloaded, stuck or suspended")
                    : forbidden(diagnosis);
        }
        return socketsWork
                ? diagnosis.failure(
                        Kind.REFUSED,
                        "connection refused, nobody listens there: a program that was killed leaves its socket file"
                                + " behind: start it again")
                : diagnosis.failure(
                        Kind.UNREACHED,
                        "sshd on " + diagnosis.host()
                                + " did not connect (\"open failed\"): either nobody listens at this"
                                + " socket, or sshd forbids it (AllowStreamLocalForwarding in sshd_config, restrict in"
                                + " authorized_keys); it does not say which");
    }

    private static ExchangeException forbidden(FarDiagnosis diagnosis) {
        return diagnosis.failure(
                Kind.UNREACHED,
                "somebody listens at this socket and you may use it, but sshd on " + diagnosis.host()
                        + " did not connect, so it forbids forwarding: set AllowStreamLocalForwarding yes in sshd_config,"
                        + " and look for DisableForwarding, or restrict before the key in authorized_keys; nothing is"
                        + " known of the target");
    }

    /** Without a shell there, less can be said; a socket that once worked shows that sshd is not the hindrance. */
    private static ExchangeException cannotAsk(String text, Kind shell, boolean socketsWork, FarDiagnosis diagnosis) {
        String said = "sshd on " + diagnosis.host() + " did not connect (\"" + Plain.line(text) + "\")";
        String next = shell == Kind.UNREACHED ? " and lets this user run no ls there" : " and ls there gave no answer";
        return socketsWork
                ? diagnosis.failure(
                        Kind.REFUSED,
                        said + next + ": nobody listens at this socket, it is gone, or you may not use it")
                : diagnosis.failure(
                        Kind.UNREACHED,
                        said + next
                                + ": there is no such socket, nobody listens, you may not use it, or sshd forbids it"
                                + " (AllowStreamLocalForwarding)");
    }

    /** What the far machine said. */
    private record Seen(String path, List<String> lines, String stderr) {
        boolean says(String reason) {
            return stderr.lines().anyMatch(line -> line.startsWith("ls:") && line.contains(reason));
        }

        /** The line of {@code ls}, which is the only one with the path at its end and a mode at its start. */
        Optional<Entry> entry() {
            return lines.stream()
                    .filter(line -> line.endsWith(path) && line.matches("[a-z-][rwxsStT-]{9}.*"))
                    .map(line -> line.split("\\s+", 5))
                    .filter(words -> words.length == 5)
                    .map(words -> new Entry(words[0], words[2], words[3]))
                    .findFirst();
        }

        String id() {
            return lines.stream()
                    .filter(line -> line.startsWith("uid="))
                    .findFirst()
                    .orElse("");
        }

        String who() {
            return id().isEmpty() ? "this user" : "user " + id().replaceAll("^uid=\\d+\\(([^)]*)\\).*", "$1");
        }

        boolean listening() {
            return lines.stream()
                    .filter(line -> line.endsWith(" " + path))
                    .map(line -> line.split("\\s+"))
                    .anyMatch(words -> words.length > 3 && words[3].equals(LISTENS));
        }
    }

    /** A file's mode, and its owner and group by number. */
    private record Entry(String mode, String owner, String group) {
        /** @param id as {@code id} prints it; where it says nothing, the socket is taken for permitted */
        boolean mayWrite(String id) {
            if (id.isEmpty() || id.startsWith("uid=0(") || id.startsWith("uid=0 ")) {
                return true;
            }
            if (id.startsWith("uid=" + owner + "(") || id.startsWith("uid=" + owner + " ")) {
                return mode.charAt(2) == 'w';
            }
            boolean member = Arrays.stream(id.replaceAll("^uid=\\S+", "").split("[^0-9a-zA-Z_.(-]+"))
                    .anyMatch(word -> word.equals(group) || word.startsWith(group + "("));
            return mode.charAt(member ? 5 : 8) == 'w';
        }
    }
}
