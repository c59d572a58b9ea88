package org.drainboard.haproxy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.drainboard.model.Plain;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.jspecify.annotations.Nullable;

/** Joins three whole replies of one process into a snapshot. Takes bytes and returns values, so replies can be replayed. */
public final class SnapshotParser {
    private SnapshotParser() {}

    /**
     * Parses and joins.
     *
     * @param info the reply to {@code show info}
     * @param stat the reply to {@code show stat}, as CSV
     * @param state the reply to {@code show servers state}
     * @param before the snapshot before, for what HAProxy leaves out while a check runs; null for the first
     * @throws BadReply naming the command; for a column that is missing, the column and the version
     */
    public static ProxySnapshot parse(byte[] info, byte[] stat, byte[] state, @Nullable ProxySnapshot before)
            throws BadReply {
        ProxyProcess process = BadReply.in("show info", () -> InfoReply.parse(info));
        String version = " of HAProxy " + Plain.line(process.version(), 40);
        ServersState ordered = BadReply.in("show servers state" + version, () -> ServersState.parse(state));
        StatReply rows =
                BadReply.in("show stat" + version, () -> StatReply.parse(stat, ordered, checks(process, before)));
        return new ProxySnapshot(process, rows.frontends(), rows.backends(), rows.servers());
    }

    /**
     * Parses the CSV of a stats page, which ends with its last row: that it is whole is for HTTP to tell. What is ordered
     * is known as far as the status says it, and the weight where the version has a column for it.
     */
    public static ProxySnapshot page(byte[] csv, @Nullable ProxySnapshot before) throws BadReply {
        if (csv.length > 0 && csv[csv.length - 1] != '\n') {
            throw BadReply.truncated("cut short after " + csv.length + " bytes, within a row");
        }
        byte[] ended = Arrays.copyOf(csv, csv.length + 1);
        ended[csv.length] = '\n';
        StatReply rows = StatReply.parse(ended, ServersState.NONE, checks(ProxyProcess.UNKNOWN, before));
        return new ProxySnapshot(ProxyProcess.UNKNOWN, rows.frontends(), rows.backends(), rows.servers());
    }

    private static Map<ServerName, HealthCheck> checks(ProxyProcess process, @Nullable ProxySnapshot before) {
        if (before == null || before.process().pid() != process.pid()) {
            return Map.of();
        }
        Map<ServerName, HealthCheck> checks = new HashMap<>();
        before.servers()
                .forEach(server -> checks.put(new ServerName(server.backend(), server.server()), server.check()));
        return checks;
    }
}
