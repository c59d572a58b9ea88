package org.drainboard.scorecard.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/** A second of a run on one line: what users got, what HAProxy and the pools say, what Drainboard says. */
final class Glance {
    static final String LEGEND = "users: answered+failed+aborted"
            + " | HAProxy per server: U up, D down, M maint, R drain, - no check"
            + " | per server: sessions, workers idle/moving/stuck, +listen queue"
            + " | Drainboard per server: . honest, A at risk, F FALSE HEALTHY, d false down, ? cannot tell";

    /** The loads of more servers are not read any more. */
    private static final int FEW = 6;

    private Glance() {}

    static String of(Sight sight, @Nullable BackendVerdict verdict) {
        List<String> parts = new ArrayList<>();
        parts.add(users(sight.ended()));
        if (verdict == null) {
            parts.add("Drainboard has not seen the backend");
        } else {
            List<ServerVerdict> servers = verdict.servers().stream()
                    .sorted(Comparator.comparingInt(
                            each -> sight.servers().indexOf(each.id().server())))
                    .toList();
            parts.add(each(servers, "", server -> claim(server.claim())));
            if (servers.size() <= FEW) {
                parts.add(each(servers, "  ", server -> load(server, sight)));
            }
            parts.add(each(servers, "", server -> mark(server.verdict())));
            String scope =
                    verdict.scope() == null ? "" : " " + verdict.scope().name().toLowerCase(Locale.ROOT);
            parts.add(verdict.verdict().words() + scope);
        }
        String unread = unread(sight);
        if (!unread.isEmpty()) {
            parts.add("not read: " + unread);
        }
        return String.join(" | ", parts);
    }

    private static String each(List<ServerVerdict> servers, String gap, Function<ServerVerdict, String> text) {
        return servers.stream().map(text).collect(Collectors.joining(gap));
    }

    private static String users(List<Outcome> ended) {
        long failed = ended.stream().filter(each -> each.ending().failed()).count();
        long aborted = ended.stream()
                .filter(each -> each.ending() == Outcome.Ending.ABORTED)
                .count();
        return String.format(Locale.ROOT, "%3d+%d+%d", ended.size() - failed - aborted, failed, aborted);
    }

    private static String load(ServerVerdict server, Sight sight) {
        String sessions = sight.round().proxies().values().stream()
                .flatMap(reading -> reading.latest().stream())
                .map(ProxySnapshot::servers)
                .flatMap(List::stream)
                .filter(row -> row.server().equals(server.id().server()))
                .findFirst()
                .map(Glance::sessions)
                .orElse("-");
        WorkerUse use = server.workers();
        if (use == null) {
            return sessions + " -";
        }
        String queue = use.listenQueue() == null || use.listenQueue() == 0 ? "" : "+" + use.listenQueue();
        return sessions + " " + use.idle() + "/" + use.progressing() + "/" + use.stuck() + queue;
    }

    private static String sessions(ServerStats row) {
        return Long.toString(row.load().sessions());
    }

    /** Whose last exchange failed. */
    private static String unread(Sight sight) {
        List<String> old = new ArrayList<>();
        sight.round().proxies().forEach((id, reading) -> {
            if (!(reading instanceof Reading.Fresh<?>)) {
                old.add(id.haproxy());
            }
        });
        sight.round().pools().forEach((id, reading) -> {
            if (!(reading instanceof Reading.Fresh<?>)) {
                old.add(id.pool());
            }
        });
        return old.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String claim(Claim claim) {
        return switch (claim) {
            case UP -> "U";
            case DOWN -> "D";
            case DRAIN -> "R";
            case MAINT -> "M";
            case NO_CHECK -> "-";
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case HONEST -> ".";
            case AT_RISK -> "A";
            case FALSE_HEALTHY -> "F";
            case FALSE_DOWN -> "d";
            case CANNOT_TELL -> "?";
        };
    }
}
