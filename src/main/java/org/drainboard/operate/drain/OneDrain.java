package org.drainboard.operate.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.jspecify.annotations.Nullable;

/** Follows one server that was ordered out, from round to round. Not thread-safe. */
final class OneDrain {
    private final ServerId id;
    private final Instant begun;
    private final Trend sessions = new Trend();
    private final Trend idle = new Trend();
    private final Arrivals arrivals = new Arrivals();
    private final Quiet quiet = new Quiet();
    private final WorkersLeft workers = new WorkersLeft();
    private Instant verified;
    private Instant deadline;
    private boolean expected;
    private ServerState ordered = ServerState.DRAIN;
    private @Nullable ProxyProcess process;
    private @Nullable Instant last;
    private @Nullable Lost lost;
    private int undone;

    /**
     * Begins to follow a server.
     *
     * @param begun when the order was verified or first seen; only readings that begin later count
     * @param process that was seen last, or null where none was
     */
    OneDrain(ServerId id, Instant begun, Duration grace, @Nullable ProxyProcess process) {
        this.id = id;
        this.begun = begun;
        this.process = process;
        this.verified = begun;
        this.deadline = begun.plus(grace);
    }

    ServerId id() {
        return id;
    }

    /** This program ordered it, and saw it stand. */
    void verified(Instant at) {
        verified = at;
        expected = true;
        lost = null;
        quiet.clear();
        workers.restart();
    }

    void grace(Duration grace) {
        deadline = begun.plus(grace);
    }

    void deadline(Instant other) {
        deadline = other;
    }

    /** How far it is, or empty when there is nothing to watch any more: it is back in use, or gone. */
    Optional<DrainProgress> note(Round round, DrainWatch.@Nullable Sighting sighting, List<PoolBehind> pools) {
        if (sighting == null) {
            return Optional.empty();
        }
        take(sighting);
        Instant now = round.at();
        boolean out = DrainWatch.out(sighting.row());
        boolean waiting = lost != null && !now.isAfter(lost.at().plus(DrainWatch.LOST_SHOWN));
        return out || waiting || !counts(sighting.reading())
                ? Optional.of(progress(sighting, pools, now))
                : Optional.empty();
    }

    private void take(DrainWatch.Sighting sighting) {
        Reading<ProxySnapshot> reading = sighting.reading();
        if (!counts(reading) || reading.since().equals(last)) {
            return;
        }
        Instant at = reading.since();
        ServerStats row = sighting.row();
        ProxyProcess now = sighting.snapshot().process();
        ProxyProcess before = process;
        boolean reloaded =
                before != null && (before.pid() != now.pid() || now.uptime().compareTo(before.uptime()) < 0);
        if (reloaded || (last != null && at.isBefore(last))) {
            restart();
        }
        last = at;
        process = now;
        if (DrainWatch.out(row)) {
            lost = null;
            ordered = row.admin().maint() ? ServerState.MAINT : ServerState.DRAIN;
        } else if (lost == null && (expected || reloaded)) {
            undone++;
            lost = Lost.by(reloaded ? before : null, now, row.standing().agent() == CheckSwitch.ON, undone, at);
        }
        sessions.add(at, row.load().sessions());
        Long kept = row.load().idleConnections();
        idle.add(at, kept == null ? 0 : kept);
        arrivals.add(at, row.counters());
        quiet.add(at, row);
    }

    private void restart() {
        sessions.clear();
        idle.clear();
        arrivals.clear();
        quiet.clear();
        workers.restart();
    }

    /** Whether the latest exchange succeeded, and began after the order was seen to stand. */
    private boolean counts(Reading<ProxySnapshot> reading) {
        return reading instanceof Reading.Fresh<ProxySnapshot> fresh
                && fresh.at().minus(fresh.took()).isAfter(verified);
    }

    private DrainProgress progress(DrainWatch.Sighting sighting, List<PoolBehind> pools, Instant now) {
        Reading<ProxySnapshot> reading = sighting.reading();
        ServerStats row = sighting.row();
        Instant at = reading.since();
        boolean fresh = counts(reading) && !Age.old(at, now);
        Long kept = row.load().idleConnections();
        WorkersLeft.Left left = workers.note(pools, quiet.since(), verified, now);
        Rest rest = new Rest(
                known(row.load().sessions(), at, fresh, sessions),
                left.remaining(),
                kept == null
                        ? new Remaining.Unknown(
                                "this HAProxy does not say how many connections it keeps (2.0 and newer do)")
                        : known(kept, at, fresh, idle),
                left.running(),
                row.load().queue());
        Situation situation = new Situation(
                rest, ordered, arrivals, lost, reading.problem().orElse(null), pools.isEmpty(), begun, deadline, now);
        List<Hindrance> hindrances = Hindrances.of(situation);
        DrainState state = Stages.of(situation, hindrances);
        return new DrainProgress(
                id,
                ordered,
                state,
                Stages.why(state, situation, hindrances),
                begun,
                at,
                deadline,
                rest.sessions(),
                rest.workers(),
                rest.idle(),
                rest.running(),
                arrivals.stickyPerSecond(),
                hindrances,
                Outlook.of(situation));
    }

    private static Remaining known(long count, Instant at, boolean fresh, Trend trend) {
        return new Remaining.Known(count, at, fresh, trend.perSecond(), trend.eta());
    }
}
