package org.drainboard.haproxy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.FrontendStats;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** A {@code show stat} reply as records. Rows are told apart by their type, never by a name. */
record StatReply(List<FrontendStats> frontends, List<BackendStats> backends, List<ServerStats> servers) {
    private static final int FRONTEND = 0;
    private static final int BACKEND = 1;
    private static final int SERVER = 2;

    /**
     * @param ordered what {@code show servers state} says of the same process
     * @param before the checks that the reading before found in the same process
     */
    static StatReply parse(byte[] reply, ServersState ordered, Map<ServerName, HealthCheck> before) throws BadReply {
        StatTable row = new StatTable(reply);
        List<FrontendStats> frontends = new ArrayList<>();
        List<BackendStats> backends = new ArrayList<>();
        List<ServerStats> servers = new ArrayList<>();
        while (row.next()) {
            switch (row.count(Column.TYPE)) {
                case FRONTEND -> frontends.add(frontend(row));
                case BACKEND -> backends.add(backend(row));
                case SERVER -> servers.add(server(row, ordered, before));
                default -> {
                    // Type 3 is a listening socket (option socket-stats); no verdict needs it.
                }
            }
        }
        return new StatReply(frontends, backends, Tracking.resolve(servers));
    }

    private static FrontendStats frontend(StatTable row) throws BadReply {
        return new FrontendStats(
                row.text(Column.PXNAME),
                mode(row),
                row.text(Column.STATUS),
                row.number(Column.STOT),
                row.number(Column.RATE),
                responses(row));
    }

    private static BackendStats backend(StatTable row) throws BadReply {
        return new BackendStats(
                row.text(Column.PXNAME),
                mode(row),
                row.text(Column.STATUS),
                row.count(Column.WEIGHT),
                row.count(Column.ACT),
                row.count(Column.BCK),
                load(row),
                counters(row));
    }

    private static ServerStats server(StatTable row, ServersState ordered, Map<ServerName, HealthCheck> before)
            throws BadReply {
        ServerName name = new ServerName(row.text(Column.PXNAME), row.text(Column.SVNAME));
        ServersState.Server known = ordered.servers().get(name);
        String status = row.text(Column.STATUS);
        String address = row.text(Column.ADDR);
        String tracked = row.text(Column.TRACKED);
        return new ServerStats(
                name.backend(),
                name.server(),
                mode(row),
                address.isEmpty() && known != null ? known.address() : address,
                StatusWord.claim(status),
                status,
                known == null ? shown(row, status) : known.standing(),
                CheckReader.read(row, status, before.get(name)),
                row.count(Column.WEIGHT),
                row.number(Column.BCK) == 1,
                tracked.isEmpty() ? null : tracked,
                Duration.ofSeconds(row.number(Column.LASTCHG)),
                load(row),
                counters(row));
    }

    /** What the row itself tells of the orders: neither the first weight nor the checks that were turned off. */
    private static Standing shown(StatTable row, String status) throws BadReply {
        boolean ordered = row.numberOrNull(Column.UWEIGHT) != null;
        return Standing.of(StatusWord.admin(status), row.count(ordered ? Column.UWEIGHT : Column.WEIGHT));
    }

    private static Load load(StatTable row) throws BadReply {
        return new Load(
                row.number(Column.SCUR),
                row.number(Column.QCUR),
                row.numberOrNull(Column.SLIM),
                row.numberOrNull(Column.SRV_ICUR),
                row.number(Column.RATE),
                new Load.Times(
                        row.numberOrNull(Column.QTIME),
                        row.numberOrNull(Column.CTIME),
                        row.numberOrNull(Column.RTIME),
                        row.numberOrNull(Column.TTIME)));
    }

    private static Counters counters(StatTable row) throws BadReply {
        return new Counters(
                row.number(Column.STOT),
                row.number(Column.LBTOT),
                row.number(Column.ECON),
                row.number(Column.ERESP),
                row.number(Column.WRETR),
                row.number(Column.WREDIS),
                row.number(Column.CLI_ABRT),
                row.number(Column.SRV_ABRT),
                row.number(Column.CHKFAIL),
                row.number(Column.CHKDOWN),
                responses(row));
    }

    private static @Nullable ResponseCounters responses(StatTable row) throws BadReply {
        Long class2 = row.numberOrNull(Column.HRSP_2XX);
        if (class2 == null || mode(row) != Mode.HTTP) {
            return null;
        }
        long class1 = row.number(Column.HRSP_1XX);
        long class3 = row.number(Column.HRSP_3XX);
        long class4 = row.number(Column.HRSP_4XX);
        long class5 = row.number(Column.HRSP_5XX);
        long other = row.number(Column.HRSP_OTHER);
        Long total = row.numberOrNull(Column.REQ_TOT);
        // Old versions leave req_tot of a server empty.
        long all = total == null ? class1 + class2 + class3 + class4 + class5 + other : total;
        return new ResponseCounters(all, class1, class2, class3, class4, class5, other);
    }

    private static Mode mode(StatTable row) {
        return switch (row.text(Column.MODE)) {
            case "http" -> Mode.HTTP;
            case "tcp" -> Mode.TCP;
            default -> Mode.OTHER;
        };
    }
}
