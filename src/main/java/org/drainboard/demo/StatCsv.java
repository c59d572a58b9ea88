package org.drainboard.demo;

import java.util.List;
import org.drainboard.demo.World.View;

/**
 * The reply to {@code show stat}. As in the real one, an answer that HAProxy gave in a server's place counts as 5xx in
 * the backend's row alone, and only when it is given: a request that hangs shows in {@code scur} and nowhere else.
 */
final class StatCsv {
    private static final int FRONTEND_ID = 2;

    private StatCsv() {}

    static String of(View world) {
        StringBuilder reply = new StringBuilder(StatRow.header()).append('\n');
        reply.append(frontend(world)).append('\n');
        for (SimulatedBackend backend : world.backends()) {
            List<ServerSight> servers = backend.servers().stream()
                    .map(server -> server.sight(world.now()))
                    .toList();
            for (int i = 0; i < servers.size(); i++) {
                reply.append(server(backend, servers.get(i), i + 1, world.now()))
                        .append('\n');
            }
            reply.append(backend(backend, servers, world)).append('\n');
        }
        return reply.toString();
    }

    private static StatRow frontend(View world) {
        List<SimulatedBackend> all = world.backends();
        long arrived = all.stream().mapToLong(SimulatedBackend::arrived).sum();
        long rate = all.stream()
                .mapToLong(each -> each.rate().perSecond(world.now()))
                .sum();
        long open = all.stream()
                .flatMap(each -> each.servers().stream())
                .mapToInt(server -> server.sight(world.now()).open())
                .sum();
        StatRow row = StatRow.frontend().set("iid", FRONTEND_ID).set("scur", open);
        for (String column : List.of("stot", "req_tot", "conn_tot", "h1_total_connections", "h1_total_streams")) {
            row.set(column, arrived);
        }
        for (String column : List.of("rate", "req_rate", "conn_rate")) {
            row.set(column, rate);
        }
        return row.set("hrsp_2xx", all.stream().mapToLong(StatCsv::answered).sum())
                .set(
                        "hrsp_5xx",
                        all.stream()
                                .mapToLong(each -> each.unserved() + each.timeouts() + each.cut())
                                .sum());
    }

    private static StatRow server(SimulatedBackend backend, ServerSight server, int sid, long now) {
        Tally tally = server.tally();
        StatRow row = StatRow.server()
                .set("pxname", backend.name())
                .set("svname", server.name())
                .set("iid", backend.id())
                .set("sid", sid)
                .set("status", server.status())
                .set("weight", server.weight())
                .set("uweight", server.weight())
                .set("addr", server.shownAddress())
                .set("lastchg", server.changed())
                .set("scur", server.open())
                .set("smax", tally.most())
                .set("lbtot", tally.sessions())
                .set("connect", tally.sessions())
                .set("used_conn_cur", server.open())
                .set("rate", tally.rate().perSecond(now))
                .set("rate_max", tally.rate().most())
                .set("chkfail", server.health().failures());
        counts(row, tally.sessions(), tally.timeouts(), tally.idleSeconds(now));
        row.set("hrsp_2xx", tally.responses()).set("hrsp_5xx", 0).set("req_tot", tally.responses());
        check(row, server);
        return times(row, server.times());
    }

    /** Without checks, by an order or in maint, their columns are empty. */
    private static void check(StatRow row, ServerSight server) {
        boolean maint = server.maint() || !server.checked();
        row.set("check_status", maint ? "" : server.health().checkStatus())
                .set("check_code", maint ? "" : server.health().checkCode())
                .set("check_duration", maint ? "" : 0)
                .set("check_desc", maint ? "" : server.health().description())
                .set("check_rise", maint ? "" : Health.RISE)
                .set("check_fall", maint ? "" : Health.FALL)
                .set("check_health", maint ? "" : server.health().value());
    }

    private static StatRow backend(SimulatedBackend backend, List<ServerSight> servers, View world) {
        long usable = backend.servers().stream().filter(SimulatedServer::usable).count();
        long open = servers.stream().mapToInt(ServerSight::open).sum();
        StatRow row = StatRow.backend()
                .set("pxname", backend.name())
                .set("iid", backend.id())
                .set("status", usable > 0 ? "UP" : "DOWN")
                .set("weight", weight(backend))
                .set("uweight", weight(backend))
                .set("act", usable)
                .set("scur", open)
                .set("slim", 200)
                .set("lbtot", backend.arrived() - backend.unserved())
                .set("connect", backend.arrived() - backend.unserved())
                .set("econ", backend.unserved())
                .set("lastchg", (world.now() - world.bornAt()) / 1000)
                .set("rate", backend.rate().perSecond(world.now()))
                .set("rate_max", backend.rate().most());
        long idle = servers.stream()
                .mapToLong(server -> server.tally().idleSeconds(world.now()))
                .filter(seconds -> seconds >= 0)
                .min()
                .orElse(-1);
        counts(row, backend.arrived(), backend.timeouts(), idle);
        return row.set("hrsp_2xx", answered(backend))
                .set("hrsp_5xx", backend.unserved() + backend.timeouts() + backend.cut())
                .set("req_tot", backend.arrived());
    }

    private static void counts(StatRow row, long sessions, long timeouts, long idle) {
        row.set("stot", sessions)
                .set("eresp", timeouts)
                .set("bin", sessions * 90)
                .set("bout", sessions * 8400)
                .set("lastsess", idle);
    }

    private static StatRow times(StatRow row, List<Long> times) {
        return row.set("qtime", times.get(0))
                .set("ctime", times.get(1))
                .set("rtime", times.get(2))
                .set("ttime", times.get(3));
    }

    private static long answered(SimulatedBackend backend) {
        return backend.servers().stream()
                .mapToLong(server -> server.tally().responses())
                .sum();
    }

    private static int weight(SimulatedBackend backend) {
        return backend.servers().stream()
                .filter(SimulatedServer::usable)
                .mapToInt(SimulatedServer::weight)
                .sum();
    }
}
