package org.drainboard.operate.drain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.ServerState;

/** Why a drain is slow or does not end, the weightiest first. */
final class Hindrances {
    /** A page that users wait for is done by then. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private static final int MOST_NAMED = 3;

    private final Situation situation;
    private final Rest rest;
    private final List<Hindrance> found = new ArrayList<>();

    private Hindrances(Situation situation) {
        this.situation = situation;
        this.rest = situation.rest();
    }

    static List<Hindrance> of(Situation situation) {
        Hindrances hindrances = new Hindrances(situation);
        hindrances.order();
        hindrances.arrivals();
        hindrances.requests();
        hindrances.connections();
        hindrances.unseen();
        return hindrances.found;
    }

    private void order() {
        Lost lost = situation.lost();
        if (lost != null) {
            add(Hindrance.Kind.LOST, true, lost.text());
        }
    }

    private void arrivals() {
        Trend sticky = situation.arrivals().sticky();
        if (sticky.grown() > 0) {
            add(
                    Hindrance.Kind.STICKY,
                    situation.ordered() == ServerState.DRAIN && sticky.grown() > 1,
                    "sticky clients still come: " + rate(sticky) + "; drain does not move them, maint does");
        }
        Trend balanced = situation.arrivals().balanced();
        if (balanced.grown() > 0 && situation.lost() == null) {
            add(
                    Hindrance.Kind.BALANCED,
                    false,
                    "HAProxy still sends it new requests: " + rate(balanced) + "; is it the last server that is left?");
        }
        if (rest.queued() > 0) {
            add(
                    Hindrance.Kind.QUEUED,
                    false,
                    rest.queued() + " requests wait in HAProxy's queue for this very server (timeout queue ends that)");
        }
    }

    private void requests() {
        if (rest.workers() instanceof Remaining.Known php
                && rest.sessions() instanceof Remaining.Known sessions
                && sessions.fresh()
                && !php.at().isBefore(sessions.at())
                && php.count() > sessions.count()) {
            long nobody = php.count() - sessions.count();
            add(
                    Hindrance.Kind.ZOMBIES,
                    false,
                    nobody + " of " + php.count()
                            + " requests that PHP has belong to no session any more: a timeout or a"
                            + " client ended it, and PHP goes on" + names(rest.running()));
        }
        List<RunningRequest> lasting = rest.running().stream()
                .filter(each -> {
                    Duration age = each.age();
                    return age != null && age.compareTo(LONG) >= 0;
                })
                .toList();
        if (!lasting.isEmpty()) {
            add(
                    Hindrance.Kind.LONG_REQUESTS,
                    false,
                    lasting.size() + (lasting.size() == 1 ? " request runs" : " requests run") + " for long"
                            + names(lasting));
        }
    }

    private void connections() {
        if (rest.idle() instanceof Remaining.Known kept && kept.count() > 0) {
            add(
                    Hindrance.Kind.KEPT_CONNECTIONS,
                    false,
                    "HAProxy keeps " + kept.count() + (kept.count() == 1 ? " connection" : " connections")
                            + " without a request, and each may hold a PHP worker; it gives up some every 5 s"
                            + " (pool-purge-delay), and maint closes them at once");
        }
    }

    private void unseen() {
        if (situation.problem() != null) {
            add(
                    Hindrance.Kind.UNSEEN,
                    false,
                    "HAProxy could not be read: " + situation.problem().message());
        }
        if (rest.workers() instanceof Remaining.Unknown(String reason)) {
            boolean all = rest.sessions().none() && rest.idle().none();
            add(Hindrance.Kind.UNSEEN, situation.unjoined() && all, reason);
        }
        if (rest.idle() instanceof Remaining.Unknown(String reason)) {
            add(Hindrance.Kind.UNSEEN, rest.sessions().none() && rest.workers().none(), reason);
        }
    }

    private void add(Hindrance.Kind kind, boolean endless, String text) {
        found.add(new Hindrance(kind, text, endless));
    }

    private static String rate(Trend trend) {
        Double rate = trend.perSecond();
        String count = trend.grown() + " in " + Spans.text(trend.covered());
        return rate == null ? count : String.format(Locale.ROOT, "%.1f/s (%s)", rate, count);
    }

    static String names(List<RunningRequest> requests) {
        if (requests.isEmpty()) {
            return "";
        }
        return ": " + Plain.few(requests.stream().map(RunningRequest::text).toList(), MOST_NAMED);
    }
}
