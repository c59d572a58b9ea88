package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.ServerStats;

/** Any bytes as the reply to {@code show stat}. */
public final class StatFuzz implements Fuzzed {
    /** What a sum over any fleet still fits over. */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final Duration LONGEST = Duration.ofSeconds(0xFFFF_FFFFL);

    private final ServersState ordered = ordered();

    @Override
    public void read(byte[] input) {
        try {
            StatReply first = StatReply.parse(input, ordered, Map.of());
            first.servers().forEach(StatFuzz::inRange);
            Map<ServerName, HealthCheck> checks = new HashMap<>();
            first.servers()
                    .forEach(server -> checks.put(new ServerName(server.backend(), server.server()), server.check()));
            StatReply again = StatReply.parse(input, ordered, checks);
            Oracle.hold(again.servers().size() == first.servers().size(), "a second reading finds other servers");
            printedAndRead(input);
        } catch (BadReply e) {
            Oracle.declared(e.getMessage());
        }
    }

    @Override
    public byte[] grown(byte[] input, int times) {
        return Lines.grown(input, 1, times, "\n", Lines.Renaming.NONE);
    }

    private static void inRange(ServerStats server) {
        Counters counters = server.counters();
        Oracle.within(0, server.weight(), Integer.MAX_VALUE, "weight");
        Oracle.within(0, counters.sessions(), MOST, "stot");
        Oracle.within(0, counters.serverAborts(), MOST, "srv_abrt");
        Oracle.within(0, server.load().sessions(), MOST, "scur");
        Oracle.hold(
                !server.sinceChange().isNegative() && server.sinceChange().compareTo(LONGEST) <= 0,
                "lastchg is " + server.sinceChange());
        Duration took = server.check().took();
        Oracle.hold(took == null || (!took.isNegative() && took.compareTo(LONGEST) <= 0), "check_duration is " + took);
    }

    private static void printedAndRead(byte[] input) throws BadReply {
        List<List<String>> rows = rows(input);
        String printed = rows.stream()
                .map(row -> row.stream().map(StatFuzz::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "# ", "\n\n"));
        Oracle.same(rows, rows(printed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> rows(byte[] reply) throws BadReply {
        CsvCursor cursor = new CsvCursor(reply, 2);
        List<List<String>> rows = new ArrayList<>();
        while (cursor.next()) {
            List<String> row = new ArrayList<>();
            for (int field = 0; field < cursor.width(); field++) {
                row.add(cursor.text(field));
            }
            rows.add(row);
        }
        return rows;
    }

    private static ServersState ordered() {
        try {
            return ServersState.parse(Captures.STATE);
        } catch (BadReply e) {
            throw new IllegalStateException(e);
        }
    }
}
