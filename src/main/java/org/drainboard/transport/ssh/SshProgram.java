package org.drainboard.transport.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drainboard.model.SshHost;

/**
 * The system's OpenSSH client, as the user has configured it.
 *
 * @param name a name to look up on the PATH, or a path
 * @param arguments before all others
 * @param environment of this program; ssh gets the same
 */
public record SshProgram(String name, List<String> arguments, Map<String, String> environment) {
    /**
     * What this program insists on, whatever the user's configuration says; the rest is the user's. Nothing may ask, run
     * or forward anything, and a connection that is dead is given up within 15 s.
     */
    private static final List<String> INSISTED = Stream.of(
                    "BatchMode=yes",
                    "StrictHostKeyChecking=yes",
                    "UpdateHostKeys=no",
                    "ControlPersist=no",
                    "ConnectTimeout=10",
                    "ServerAliveInterval=5",
                    "ServerAliveCountMax=2",
                    "ClearAllForwardings=yes",
                    "PermitLocalCommand=no",
                    "Tunnel=no",
                    "LogLevel=INFO")
            .flatMap(option -> Stream.of("-o", option))
            .toList();

    public SshProgram {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The one that a terminal would run. */
    public static SshProgram ofThisUser(Map<String, String> environment) {
        return new SshProgram("ssh", List.of(), environment);
    }

    /** Whether there is such a program. */
    boolean exists() {
        return name.indexOf('/') >= 0
                ? Files.isExecutable(Path.of(name))
                : Stream.of(Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin")
                                .split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** A master that stays in the foreground. */
    List<String> master(SshHost host, Path control) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        // No command, no terminal, no agent and no display for the far side; -S would expand a percent sign.
        command.addAll(
                List.of("-N", "-T", "-a", "-x", "-M", "-S", control.toString().replace("%", "%%")));
        command.addAll(INSISTED);
        command.addAll(address(host));
        return command;
    }

    /** What to type to make a master by hand, where ssh needs a person. */
    String byHand(SshHost host, Path control) {
        return "ssh -fNM -o ServerAliveInterval=5 -S "
                + Quoted.word(control.toString().replace("%", "%%")) + " " + typed(host);
    }

    /** What to type to log in. */
    static String login(SshHost host) {
        return "ssh " + typed(host);
    }

    private static String typed(SshHost host) {
        return (host.port() == null ? "" : "-p " + host.port() + " ")
                + Quoted.word((host.user() == null ? "" : host.user() + "@") + host.host());
    }

    private static List<String> address(SshHost host) {
        List<String> address = new ArrayList<>();
        if (host.user() != null) {
            address.addAll(List.of("-l", host.user()));
        }
        if (host.port() != null) {
            address.addAll(List.of("-p", host.port().toString()));
        }
        address.addAll(List.of("--", host.host()));
        return address;
    }
}
