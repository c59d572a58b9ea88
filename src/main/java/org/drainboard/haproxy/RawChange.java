package org.drainboard.haproxy;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;

/**
 * The changes that Drainboard knows, as they are typed, the deprecated spellings too. HAProxy takes no abbreviations, and
 * case matters.
 */
final class RawChange {
    private RawChange() {}

    /** The change, or why it is none; empty when the words begin another command. */
    static Optional<RawCommand> of(List<String> words) {
        String head = words.getFirst() + (words.size() > 1 ? " " + words.get(1) : "");
        return switch (head) {
            case "set server" -> setServer(words);
            case "set weight" -> Optional.of(change(words, 2, 3, words.size() == 4));
            case "enable server",
                    "disable server",
                    "enable health",
                    "disable health",
                    "enable agent",
                    "disable agent" -> Optional.of(change(words, 2, 0, words.size() == 3));
            case "shutdown sessions" ->
                Optional.of(
                        change(words, 3, 0, words.size() == 4 && words.get(2).equals("server")));
            default -> Optional.empty();
        };
    }

    private static Optional<RawCommand> setServer(List<String> words) {
        String what = words.size() < 4 ? "" : words.get(3);
        return switch (what) {
            case "state", "weight" -> Optional.of(change(words, 2, 4, words.size() == 5));
            case "" -> Optional.of(usage(words));
            default -> Optional.empty();
        };
    }

    /** @param name where backend/server stands, {@code value} where the state or weight does */
    private static RawCommand change(List<String> words, int name, int value, boolean complete) {
        if (!complete) {
            return usage(words);
        }
        String[] names = words.get(name).split("/", -1);
        if (names.length != 2) {
            return new RawCommand.Refused("\"" + words.get(name) + "\" names no server; expected BACKEND/SERVER");
        }
        Optional<String> objection =
                RuntimeName.objection("backend", names[0]).or(() -> RuntimeName.objection("server", names[1]));
        if (objection.isPresent()) {
            return new RawCommand.Refused(objection.get());
        }
        try {
            return new RawCommand.Changes(names[0], names[1], change(words, words.get(value)));
        } catch (IllegalArgumentException wrong) {
            return new RawCommand.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    private static Change change(List<String> words, String value) {
        boolean enable = words.getFirst().equals("enable");
        return switch (words.get(1)) {
            case "sessions" -> new Change.ShutdownSessions();
            case "health" -> new Change.HealthCheck(enable);
            case "agent" -> new Change.AgentCheck(enable);
            case "weight" -> new Change.SetWeight(Weight.parse(value));
            default -> {
                if (words.size() == 3) {
                    yield new Change.State(enable ? ServerState.READY : ServerState.MAINT);
                }
                yield words.get(3).equals("weight")
                        ? new Change.SetWeight(Weight.parse(value))
                        : new Change.State(state(value));
            }
        };
    }

    private static ServerState state(String word) {
        for (ServerState state : ServerState.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("expected the state ready, drain or maint; got \"" + word + "\"");
    }

    private static RawCommand usage(List<String> words) {
        return new RawCommand.Refused("\"" + String.join(" ", words) + "\" is no whole change; expected one of: set"
                + " server B/S state ready|drain|maint, set server B/S weight N|N%, shutdown sessions server B/S,"
                + " enable|disable health|agent|server B/S");
    }
}
