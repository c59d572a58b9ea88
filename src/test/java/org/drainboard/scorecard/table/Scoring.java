package org.drainboard.scorecard.table;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Shows one run to detectors and scores them by the truth.
 *
 * <p>A fault is found when a bad server is flagged at some moment of it, or when HAProxy itself holds a bad server for
 * down: then its claim is true, users are no longer sent there, and nothing is left to find for anybody. A flag is right on
 * a bad server from the fault's begin to 30 s after its end, when late answers still end. The scope is asked 10 s after the
 * detection; earlier when the fault ends before, or when HAProxy takes a bad server out and the lie ends.
 */
public final class Scoring implements Consumer<Sight> {
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration SCOPE_BY = Duration.ofSeconds(10);

    private final SequencedMap<String, Detector> detectors;
    private final @Nullable String backend;
    private final SequencedMap<String, Track> tracks = new LinkedHashMap<>();
    private final Track heldForDown = new Track();
    private List<String> servers = List.of();
    private @Nullable Instant first;
    private Instant last = Instant.EPOCH;

    /** For a run with one backend. */
    public Scoring(SequencedMap<String, Detector> detectors) {
        this(detectors, null);
    }

    /**
     * For a run with several backends.
     *
     * @param backend the one that the detectors watch, or null when there is only one
     */
    public Scoring(SequencedMap<String, Detector> detectors, @Nullable String backend) {
        this.detectors = new LinkedHashMap<>(detectors);
        this.backend = backend;
        detectors.sequencedKeySet().forEach(name -> tracks.put(name, new Track()));
    }

    @Override
    public void accept(Sight sight) {
        first = first == null ? sight.at() : first;
        last = sight.at();
        servers = sight.servers();
        detectors.forEach((name, detector) -> {
            detector.see(sight);
            trackOf(name).take(sight.at(), detector.flagged(), detector.scope(), servers);
        });
        heldForDown.take(sight.at(), down(sight), null, List.of());
    }

    /** Since the sight at which each server was first held for down. */
    private Map<String, Instant> down(Sight sight) {
        Map<String, Instant> down = new HashMap<>();
        Map<String, Instant> before = new HashMap<>();
        heldForDown.standing().forEach(flag -> flag.servers().forEach(server -> before.put(server, flag.raised())));
        for (Reading<ProxySnapshot> reading : sight.round().proxies().values()) {
            for (ServerStats row : reading.latest().map(ProxySnapshot::servers).orElse(List.of())) {
                if (row.claim() == Claim.DOWN && (backend == null || backend.equals(row.backend()))) {
                    down.put(row.server(), before.getOrDefault(row.server(), sight.at()));
                }
            }
        }
        return down;
    }

    /** The scores by detector, in their order. */
    public SequencedMap<String, Score> scores(Truth truth) {
        SequencedMap<String, Score> scores = new LinkedHashMap<>();
        tracks.forEach((name, track) -> scores.put(name, score(track, truth)));
        return scores;
    }

    /** What a detector flagged, in order. */
    public List<Flag> flags(String detector) {
        return trackOf(detector).flags();
    }

    private Score score(Track track, Truth truth) {
        Instant firstSeen = truth.firstSeen();
        boolean harmed = firstSeen != null && !truth.bad().isEmpty();
        double seconds = Double.POSITIVE_INFINITY;
        Boolean scopeRight = null;
        if (firstSeen != null && harmed) {
            Flag flag = track.earliest(truth.bad(), truth.from(), truth.until());
            Flag down = heldForDown.earliest(truth.bad(), truth.from(), truth.until());
            seconds = Math.min(after(firstSeen, flag), after(firstSeen, down));
            boolean told = flag != null && (down == null || flag.raised().isBefore(down.raised()));
            if (flag != null && told && truth.scope() != null && servers.size() > 1) {
                scopeRight = track.scopeAt(asked(flag, down, truth)) == truth.scope();
            }
        }
        List<Flag> wrongly =
                track.flags().stream().filter(flag -> !right(flag, truth)).toList();
        int rightly = harmed ? track.flags().size() - wrongly.size() : 0;
        return new Score(harmed, seconds, rightly, wrongly, healthy(truth), scopeRight);
    }

    private static double after(Instant firstSeen, @Nullable Flag flag) {
        return flag == null
                ? Double.POSITIVE_INFINITY
                : Math.max(0, Duration.between(firstSeen, flag.raised()).toMillis() / 1000.0);
    }

    private static Instant asked(Flag flag, @Nullable Flag down, Truth truth) {
        Instant found = flag.raised().isBefore(truth.from()) ? truth.from() : flag.raised();
        Instant due = found.plus(SCOPE_BY);
        Instant end = down == null || down.raised().isAfter(truth.until())
                ? truth.until()
                : down.raised().minusMillis(1);
        return due.isAfter(end) ? end : due;
    }

    private static boolean right(Flag flag, Truth truth) {
        return flag.holds(truth.bad())
                && !flag.raised().isBefore(truth.from())
                && !flag.raised().isAfter(truth.until().plus(LATE));
    }

    private Duration healthy(Truth truth) {
        if (first == null) {
            return Duration.ZERO;
        }
        Instant from = truth.from().isBefore(first) ? first : truth.from();
        Instant until =
                truth.until().plus(LATE).isAfter(last) ? last : truth.until().plus(LATE);
        Duration failing = from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        Set<String> bad = new HashSet<>(servers);
        bad.retainAll(truth.bad());
        return Duration.between(first, last).multipliedBy(servers.size()).minus(failing.multipliedBy(bad.size()));
    }

    private Track trackOf(String detector) {
        Track track = tracks.get(detector);
        if (track == null) {
            throw new IllegalArgumentException("no detector " + detector + "; there are " + tracks.keySet());
        }
        return track;
    }
}
