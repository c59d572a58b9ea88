package org.drainboard.transport.ssh;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.SshHost;

/**
 * Why ssh ended, in its own words (OpenSSH's sshconnect.c, sshconnect2.c, clientloop.c; LC_ALL=C), and what to do.
 *
 * @param text for a person; quotes ssh
 * @param denied whether sshd refused the user, so that asking often looks like an attack
 */
record Complaint(String text, boolean denied) {
    private static final Pattern UNKNOWN_KEY = Pattern.compile("No \\S+ host key is known for (\\S+) and .*");
    private static final int LONGEST = 400;

    /**
     * Reads it.
     *
     * @param said all that ssh wrote to its standard error
     * @param byHand what to type to make the connection by hand
     */
    static Complaint of(List<String> said, SshHost host, String byHand) {
        Words words = new Words(said, host, byHand);
        return new Complaint(words.text(), words.has("Permission denied (") || words.has("Too many authentication"));
    }

    /** What ssh says that is worth repeating, on one line. */
    static String quoted(List<String> said) {
        return said.stream()
                .filter(Predicate.not(String::isBlank))
                .filter(line -> !line.startsWith("@"))
                .reduce((_, last) -> last)
                .map(line -> Plain.line(line.strip(), LONGEST))
                .orElse("");
    }

    private record Words(List<String> said, SshHost host, String byHand) {
        String text() {
            if (has("REMOTE HOST IDENTIFICATION HAS CHANGED")) {
                return changedKey();
            }
            String way = viaJump() ? "the jump host on the way to " + host : host.toString();
            Optional<String> unknown = line("host key is known for");
            if (unknown.isPresent() || has("Host key verification failed")) {
                return unknownKey(way, unknown.orElse("Host key verification failed."));
            }
            return said(
                            "Could not resolve hostname",
                            "there is no such host; check HOST in the inventory against your ssh configuration and the"
                                    + " name servers")
                    .or(() -> said("Permission denied (", denied(way)))
                    .or(() -> said("Too many authentication failures", denied(way)))
                    .or(() -> said(
                            "Connection refused",
                            way + " answers, but no sshd listens on that port; check the port, and whether sshd runs"))
                    .or(() -> said(
                            "timed out",
                            way + " does not answer; it is down, or a firewall or a missing VPN drops the packets"))
                    .or(() ->
                            said("not responding", way + " has stopped answering; the network or the machine is down"))
                    .or(() -> said("No route to host", "check the network and the VPN"))
                    .or(() -> said("Network is unreachable", "check the network and the VPN"))
                    .or(() -> said("bad configuration option", "correct your ssh configuration"))
                    .or(() -> said("Bad owner or permissions", "correct your ssh configuration's owner and mode"))
                    .or(() -> said("no matching", way + " speaks only what your ssh refuses; adapt your configuration"))
                    .or(() -> said("Unable to negotiate", way + " speaks only what your ssh refuses"))
                    .or(() -> said("channels_alloc", "its channels are used up; it is connected again"))
                    .orElseGet(() -> other(way));
        }

        private String changedKey() {
            String fingerprint = after("The fingerprint for the").orElse("");
            return "ssh refuses: REMOTE HOST IDENTIFICATION HAS CHANGED. Either somebody is in between, or the machine"
                    + " was set up anew: ask who runs it, compare the key it sent (" + fingerprint
                    + ") with theirs, and"
                    + " only then remove the old one. ssh: \""
                    + quote(said.stream()
                            .filter(line -> !line.startsWith("@"))
                            .dropWhile(
                                    line -> !line.startsWith("Add correct host key") && !line.startsWith("Offending"))
                            .collect(Collectors.joining(" ")))
                    + "\"";
        }

        private String unknownKey(String way, String line) {
            Matcher named = UNKNOWN_KEY.matcher(line);
            return "the host key of " + way + " is not known, and is not taken on trust; run `"
                    + SshProgram.login(host) + "` once in a terminal and compare the fingerprint that it shows"
                    + (named.matches() ? " for " + named.group(1) : "") + ". ssh: \"" + quote(line) + "\"";
        }

        private String denied(String way) {
            return way
                    + " does not accept a key that can be used without asking: load it into the agent with `ssh-add`,"
                    + " or, for a password, a code or a PIN, run `" + byHand + "` in a terminal; the connection that it"
                    + " makes is used at once";
        }

        private String other(String way) {
            String last = quoted(said);
            return (last.isEmpty() ? "ssh ended without a word" : "ssh: \"" + last + "\"")
                    + "; try `" + SshProgram.login(host) + "` in a terminal"
                    + (way.equals(host.toString()) ? "" : " (" + way + " failed)");
        }

        private Optional<String> said(String phrase, String next) {
            return line(phrase).map(line -> "ssh: \"" + quote(line) + "\"; " + next);
        }

        /** A jump host's own ssh has failed when the outer one lost a connection that has no address. */
        private boolean viaJump() {
            return has("UNKNOWN port 65535");
        }

        boolean has(String phrase) {
            return line(phrase).isPresent();
        }

        private Optional<String> line(String phrase) {
            return said.stream().filter(line -> line.contains(phrase)).findFirst();
        }

        private Optional<String> after(String start) {
            return said.stream()
                    .dropWhile(line -> !line.startsWith(start))
                    .skip(1)
                    .findFirst()
                    .map(line -> quote(line.strip()));
        }

        private static String quote(String line) {
            return Plain.line(line.strip().replaceAll("\\s+", " "), LONGEST);
        }
    }
}
