package org.drainboard.scorecard.real;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.lab.Lab;
import org.drainboard.lab.RuntimeSocket;
import org.drainboard.scorecard.CheckKind;

/** What HAProxy's checks say, read from HAProxy. */
final class CheckStates {
    private final Lab lab;
    private final String backend;
    private final Map<CheckKind, Set<String>> down = new EnumMap<>(CheckKind.class);

    CheckStates(Lab lab, String backend) {
        this.lab = lab;
        this.backend = backend;
    }

    /** The servers that each kind of check holds for down; what was known before, where HAProxy does not answer. */
    Map<CheckKind, Set<String>> down() {
        read(lab.haproxy(), Map.of(backend, CheckKind.L4));
        read(
                lab.checks(),
                Map.of(
                        "check_ping", CheckKind.PING,
                        "check_deep_2s", CheckKind.DEEP_2S,
                        "check_deep_5s", CheckKind.DEEP_5S));
        return Map.copyOf(down);
    }

    /** Whether all have made up their mind that all servers are up. */
    boolean allUp() {
        return rows(lab.haproxy()).stream().allMatch(CheckStates::up)
                && rows(lab.checks()).stream().allMatch(CheckStates::up);
    }

    private void read(RuntimeSocket socket, Map<String, CheckKind> kinds) {
        try {
            Map<CheckKind, Set<String>> fresh = new EnumMap<>(CheckKind.class);
            kinds.values().forEach(kind -> fresh.put(kind, new HashSet<>()));
            for (String[] row : rows(socket)) {
                CheckKind kind = kinds.get(row[0]);
                if (kind != null && row[2].startsWith("DOWN")) {
                    fresh.computeIfAbsent(kind, _ -> new HashSet<>()).add(row[1]);
                }
            }
            down.putAll(fresh);
        } catch (UncheckedIOException gone) {
            System.getLogger("scorecard").log(System.Logger.Level.DEBUG, "HAProxy does not answer", gone);
        }
    }

    private static boolean up(String[] row) {
        return row[2].equals("UP");
    }

    /** Backend, server and status of each server. */
    private static List<String[]> rows(RuntimeSocket socket) {
        List<String> lines = socket.ask("show stat -1 4 -1").lines().toList();
        int status = List.of(lines.getFirst().split(",", -1)).indexOf("status");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cells -> new String[] {cells[0], cells[1], cells[status]})
                .toList();
    }
}
