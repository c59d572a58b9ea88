package org.drainboard.demo;

import java.util.Arrays;
import java.util.List;
import org.drainboard.demo.World.View;

/** Commands of the Runtime API and their replies, in the words of HAProxy 2.6; the empty line that ends one is added. */
final class RuntimeCommands {
    private static final int ERROR = 3;
    private static final String UNKNOWN = """
            Unknown command. Please enter one of the following commands only:
              disable health                          : disable health checks
              enable health                           : enable health checks
              set server <bk>/<srv> [opts]            : change a server's state, weight, address or ssl
              set severity-output [none|number|string]: set presence of severity level in feedback information
              show cli level                          : display the level of the current CLI session
              show info                               : report information about the running process
              show servers state [<backend>]          : dump volatile server information (all or for a single backend)
              show sess                               : report the list of current sessions
              show stat                               : report counters for each proxy and server
              show version                            : show version of the current process
              shutdown sessions server                : kill sessions on a server
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
            case "show sess" -> SessionText.of(view);
            case "set server", "enable health", "disable health", "enable agent", "disable agent" ->
                said(new ServerOrders(view).order(words));
            case "shutdown sessions" -> said(new ServerOrders(view).shutdown(words));
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

    /** An error where there is something to say; HAProxy says nothing to what it did. */
    private String said(String answer) {
        return answer.isEmpty() ? "" : error(answer);
    }

    private String error(String text) {
        return (numbered ? "[" + ERROR + "]: " : "") + text + "\n";
    }
}
