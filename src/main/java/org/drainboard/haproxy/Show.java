package org.drainboard.haproxy;

import java.util.List;
import java.util.Optional;

/**
 * A command that reads and changes nothing: one of a list, followed by arguments of harmless bytes. All that a
 * read-only environment is ever sent.
 */
public final class Show {
    /** In the words of the Management Guide, section 9.3; {@code show env} is left out, it tells secrets. */
    static final List<String> ALLOWED = List.of(
            "show acl",
            "show activity",
            "show backend",
            "show cache",
            "show cli level",
            "show cli sockets",
            "show errors",
            "show events",
            "show fd",
            "show info",
            "show libs",
            "show map",
            "show peers",
            "show pools",
            "show proc",
            "show profiling",
            "show resolvers",
            "show schema json",
            "show servers conn",
            "show servers state",
            "show sess",
            "show stat",
            "show startup-logs",
            "show table",
            "show tasks",
            "show threads",
            "show version",
            "get weight",
            "help");

    static final Show INFO = new Show("show info");
    static final Show STAT = new Show("show stat");
    static final Show SERVERS_STATE = new Show("show servers state");
    static final Show PROC = new Show("show proc");
    static final Show SESSIONS = new Show("show sess");

    /** Longer than any such command; HAProxy does not answer one of 16 KB or more at all. */
    private static final int LONGEST = 512;

    private final String text;

    private Show(String text) {
        this.text = text;
    }

    /** The servers of one backend; the name must have been found harmless before. */
    static Show serversState(String backend) {
        return new Show("show servers state " + backend);
    }

    /** The command, or empty when it is not on the list or holds a byte that could end it. */
    public static Optional<Show> of(String line) {
        String words = String.join(" ", line.strip().split(" +"));
        boolean listed = ALLOWED.stream().anyMatch(allowed -> words.equals(allowed) || words.startsWith(allowed + " "));
        return listed && words.length() <= LONGEST && words.chars().allMatch(Show::harmless)
                ? Optional.of(new Show(words))
                : Optional.empty();
    }

    /** Exactly what HAProxy is told, without a line's end. */
    public String text() {
        return text;
    }

    /** No {@code ;} and no line's end, which begin another command, no backslash and no {@code <}, which quote. */
    private static boolean harmless(int c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || " _.:-#/,*=".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
