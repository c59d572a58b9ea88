package org.drainboard.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drainboard.demo.World.View;
import org.drainboard.model.haproxy.ServerState;

/** Commands that change a server, and what HAProxy 2.6 says to them: nothing when it did it. */
final class ServerOrders {
    private static final String USAGE =
            "usage: set server <backend>/<server> addr | agent | agent-addr | agent-port | agent-send | check-addr"
                    + " | check-port | fqdn | health | ssl | state | weight";
    private static final int MOST = 256;

    private final View world;

    ServerOrders(View world) {
        this.world = world;
    }

    /** {@code set server B/S ...}, {@code enable|disable health|agent B/S}. */
    String order(List<String> words) {
        String named = words.size() > 2 ? words.get(2) : "";
        return switch (find(named)) {
            case Wrong(String why) -> why;
            case Found(SimulatedServer server) ->
                words.getFirst().equals("set") ? set(server, words) : check(server, words);
        };
    }

    /** {@code shutdown sessions server B/S}. */
    String shutdown(List<String> words) {
        if (words.size() < 4 || !words.get(2).equals("server")) {
            return "Require 'backend/server'.";
        }
        return switch (find(words.get(3))) {
            case Wrong(String why) -> why;
            case Found(SimulatedServer server) -> {
                server.cutSessions();
                yield "";
            }
        };
    }

    private sealed interface Target {}

    private record Found(SimulatedServer server) implements Target {}

    private record Wrong(String why) implements Target {}

    private Target find(String named) {
        String[] names = named.split("/", 2);
        if (names.length < 2) {
            return new Wrong("Require 'backend/server'.");
        }
        Optional<SimulatedBackend> backend = world.backend(names[0]);
        if (backend.isEmpty()) {
            return new Wrong("No such backend.");
        }
        return backend.get().server(names[1]).<Target>map(Found::new).orElseGet(() -> new Wrong("No such server."));
    }

    private String set(SimulatedServer server, List<String> words) {
        String value = words.size() > 4 ? words.get(4) : "";
        return switch (words.size() > 3 ? words.get(3) : "") {
            case "state" -> state(server, value);
            case "weight" -> weight(server, value);
            default -> USAGE;
        };
    }

    private String state(SimulatedServer server, String word) {
        Optional<ServerState> state = Arrays.stream(ServerState.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (state.isEmpty()) {
            return "'set server <srv> state' expects 'ready', 'drain' and 'maint'.";
        }
        server.order(state.get(), world.now());
        return "";
    }

    private static String weight(SimulatedServer server, String word) {
        boolean share = word.endsWith("%");
        String number = share ? word.substring(0, word.length() - 1) : word;
        if (number.isEmpty() || number.length() > 3 || !number.chars().allMatch(Character::isDigit)) {
            return "Require <weight> or <weight%>.";
        }
        int value = Integer.parseInt(number);
        int weight = share ? SimulatedServer.WEIGHT * value / 100 : value;
        if (weight > MOST) {
            return "Absolute weight can only be between 0 and 256 inclusive.";
        }
        server.weigh(weight);
        return "";
    }

    private String check(SimulatedServer server, List<String> words) {
        boolean enable = words.getFirst().equals("enable");
        if (words.get(1).equals("agent")) {
            return enable ? "Agent was not configured on this server, cannot enable." : "";
        }
        server.check(enable, world.now());
        return "";
    }
}
