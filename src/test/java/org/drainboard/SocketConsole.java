package org.drainboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.cli.Output;
import org.drainboard.model.Endpoint;

/**
 * The command line as its user meets it, on bare runtime sockets, in this JVM: environment {@code lab} with write access,
 * HAProxies {@code lb1}, {@code lb2} and so on; a user who refuses to confirm.
 */
record SocketConsole(Path inventory, Path state) {
    static SocketConsole on(Path folder, Endpoint... sockets) throws IOException {
        StringBuilder text = new StringBuilder("""
                version: 1
                environments:
                  - name: lab
                    access: write
                    haproxy:
                """);
        for (int number = 1; number <= sockets.length; number++) {
            text.append("      - { name: lb")
                    .append(number)
                    .append(", socket: \"")
                    .append(sockets[number - 1])
                    .append("\" }\n");
        }
        text.append("poll: { every: 200ms, deadline: 2s }\n");
        return new SocketConsole(Files.writeString(folder.resolve("inventory.yaml"), text), folder);
    }

    Printed run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Output output = new Output(new PrintWriter(out), new PrintWriter(err));
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--inventory", inventory.toString()))
                .toArray(String[]::new);
        int exit = App.with(output, Map.of("XDG_STATE_HOME", state.toString()), _ -> false)
                .run(all);
        return new Printed(exit, out.toString(), err.toString());
    }

    Path audit() {
        return state.resolve("drainboard/audit.jsonl");
    }
}
