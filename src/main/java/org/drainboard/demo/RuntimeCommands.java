package org.drainboard.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drainboard.demo.World.View;
import org.drainboard.model.haproxy.ServerState;

/** Commands of the Runtime API and their replies, in the words of HAProxy 2.6; the empty line that ends one is added. */
final class RuntimeCommands {
    private static final int ERROR = 3;
    private static final String USAGE =
            "usage: set server <backend>/<server> addr | agent | agent-addr | agent-port | agent-send | check-addr"
                    + " | check-port | fqdn | health | ssl | state | weight";
    private static final String UNKNOWN = """
            Unknown command. Please enter one of the following commands only:
              set server <bk>/<srv> [opts]            : change a server's state, weight, address or ssl
              set severity-output [none|number|string]: set presence of severity level in feedback information
              show cli level                          : display the level of the current CLI session
              show info                               : report information about the running process
              show servers state [<backend>]          : dump volatile server information (all or for a single backend)
              show stat                               : report counters for each proxy and server
              show version                            : show version of the current process
              quit                                    : disconnect""";

    private final World world;
    /** A setting of the connection. */
    private boolean numbered;

    RuntimeCommands(World world) {
        this.world = world;
    }

    /** What one command is answered with, its last empty line included. */
    String reply(String command) {
        List<String> words = Arrays.asList(command.strip().split("\\s+"));
        return world.now(view -> reply(words, view)) + "\n";
    }

    private String reply(List<String> words, View view) {
        return switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
            case "show stat" -> StatCsv.of(view);
            case "show info" -> InfoText.of(view);
            case "show version" -> InfoText.VERSION + "\n";
            case "show cli" -> "admin\n";
            case "show servers" -> serversState(words, view);
            case "set severity-output" -> {
                numbered = words.getLast().equals("number");
                yield "";
            }
            case "set server" -> setServer(words, view);
            default -> error(UNKNOWN);
        };
    }

    private String serversState(List<String> words, View view) {
        if (words.size() < 3 || !words.get(2).equals("state")) {
            return error(UNKNOWN);
        }
        if (words.size() == 3) {
            return ServersStateText.of(view.backends(), view);
        }
        return view.backend(words.get(3))
                .map(backend -> ServersStateText.of(List.of(backend), view))
                .orElseGet(() -> error("Can't find backend."));
    }

    private String setServer(List<String> words, View view) {
        String[] names = words.size() < 3 ? new String[0] : words.get(2).split("/", 2);
        if (names.length < 2) {
            return error("Require 'backend/server'.");
        }
        Optional<SimulatedBackend> backend = view.backend(names[0]);
        if (backend.isEmpty()) {
            return error("No such backend.");
        }
        Optional<SimulatedServer> server = backend.get().server(names[1]);
        if (server.isEmpty()) {
            return error("No such server.");
        }
        if (words.size() < 4 || !words.get(3).equals("state")) {
            return error(USAGE);
        }
        Optional<ServerState> state = Arrays.stream(ServerState.values())
                .filter(each -> words.size() > 4 && each.word().equals(words.get(4)))
                .findFirst();
        if (state.isEmpty()) {
            return error("'set server <srv> state' expects 'ready', 'drain' and 'maint'.");
        }
        server.get().order(state.get(), view.now());
        return "";
    }

    private String error(String text) {
        return (numbered ? "[" + ERROR + "]: " : "") + text + "\n";
    }
}
