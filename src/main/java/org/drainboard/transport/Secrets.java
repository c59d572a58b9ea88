package org.drainboard.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drainboard.model.Secret;

/**
 * Looks secrets up where they are kept: in a variable of the environment, or in the system's store, by {@code secret-tool}
 * of libsecret on Linux and {@code security} on macOS. What was found is returned and appears in no message.
 */
final class Secrets {
    /** What both stores know; macOS has a flag for each and no other attributes. */
    private static final Map<String, String> MAC_FLAGS = Map.of("service", "-s", "account", "-a");

    private final Map<String, String> env;
    private final boolean mac;

    Secrets(Map<String, String> env) {
        this(env, System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac"));
    }

    Secrets(Map<String, String> env, boolean mac) {
        this.env = Map.copyOf(env);
        this.mac = mac;
    }

    String look(Secret secret, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        return switch (secret) {
            case Secret.Variable(String name) -> {
                String value = env.getOrDefault(name, "");
                if (value.isEmpty()) {
                    throw new ExchangeException(diagnosis.other("its password is to be in the variable " + name
                            + ", and that is empty or not set: export it where this program is started"));
                }
                yield value;
            }
            case Secret.Stored stored -> fromStore(stored, deadline, diagnosis);
        };
    }

    private String fromStore(Secret.Stored stored, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        List<String> command = command(stored, diagnosis);
        String shown = String.join(" ", command);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new ExchangeException(diagnosis.other("`" + shown + "` did not answer in time; the secret"
                            + " store may be locked: unlock it, then look again"));
                }
                String value = firstLine(process.getInputStream());
                if (process.exitValue() != 0 || value.isEmpty()) {
                    throw new ExchangeException(diagnosis.other("the secret store has no such password (`" + shown
                            + "` exit " + process.exitValue() + "); run it in a terminal, and store the password"));
                }
                return value;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new ExchangeException(diagnosis.other("`" + shown + "` cannot be run (" + e + ")"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(diagnosis.interrupted(), e);
        }
    }

    /** A password of more than a pipe's room (64 KB) would not come; there is none. */
    private static String firstLine(InputStream output) throws IOException {
        String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().findFirst().orElse("");
    }

    private List<String> command(Secret.Stored stored, Diagnosis diagnosis) throws ExchangeException {
        List<String> command = new ArrayList<>();
        if (mac) {
            command.addAll(
                    List.of(program("security", "it belongs to macOS", diagnosis), "find-generic-password", "-w"));
        } else {
            command.addAll(List.of(
                    program("secret-tool", "install it (Debian: libsecret-tools), or use env:VARIABLE", diagnosis),
                    "lookup"));
        }
        for (Secret.Attribute attribute : stored.attributes()) {
            String name = mac ? MAC_FLAGS.get(attribute.name()) : attribute.name();
            if (name == null) {
                throw new ExchangeException(diagnosis.other("the keychain of macOS knows the attributes service and"
                        + " account, not " + attribute.name() + "; correct " + stored + " in the inventory"));
            }
            command.addAll(List.of(name, attribute.value()));
        }
        return command;
    }

    private String program(String name, String otherwise, Diagnosis diagnosis) throws ExchangeException {
        Optional<Path> found = Stream.of(env.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        return found.map(Path::toString)
                .orElseThrow(() -> new ExchangeException(
                        diagnosis.other("there is no " + name + " here to ask the secret store; " + otherwise)));
    }
}
