package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * {@code lower bound of its share of the arrivals > its share of the weight}, by a quarter at least, on a server that fails:
 * an answer of 2 ms frees its place at once, so {@code leastconn} and clients that try again send it more, and it spoils
 * more than its part. Wilson's bound at 95 % over 10 s, with 10 arrivals or more; the effect floor of a quarter, because
 * hashing and cookies are never quite even. The failing share has the gates of a failing share (3 failed, lower bound over
 * 5 %). It explains, so it is a doubt; that the server fails is said by others.
 */
final class DrawsTraffic implements Rule {
    private static final int ARRIVALS = 10;
    private static final double MORE = 1.25;

    @Override
    public List<Finding> look(Scene scene) {
        Traffic fast = scene.outcomes().fast();
        if (!scene.claimedUp() || fast == null || fast.failed().total() < 3) {
            return List.of();
        }
        Interval failing = Wilson.of(fast.failed().total(), fast.completed());
        if (failing.low() <= 0.05) {
            return List.of();
        }
        if (scene.peers().isEmpty()) {
            return List.of(Finding.of(
                    "draws-traffic",
                    Bearing.BLIND,
                    "whether it draws more than its share cannot be told: the traffic of the others was not counted over"
                            + " the same time",
                    Map.of()));
        }
        return judge(scene, failing);
    }

    private static List<Finding> judge(Scene scene, Interval failing) {
        long all = 0;
        long weights = 0;
        Peer own = null;
        List<Peer> others = new ArrayList<>();
        for (Peer peer : scene.peers()) {
            all += peer.arrivals();
            weights += peer.weight();
            if (peer.server().equals(scene.stats().server())) {
                own = peer;
            } else {
                others.add(peer);
            }
        }
        if (own == null || others.isEmpty() || all < ARRIVALS || weights == 0) {
            return List.of();
        }
        Interval gets = Wilson.of(own.arrivals(), all);
        double due = (double) own.weight() / weights;
        if (gets.low() <= due || gets.value() < MORE * due) {
            return List.of();
        }
        Long mine = own.millis();
        Long theirs = millis(others);
        boolean faster = mine != null && theirs != null && mine < theirs;
        String text =
                "gets " + percent(gets.value()) + " of the traffic with " + percent(due) + " of the weight, and fails "
                        + percent(failing.value()) + " of it"
                        + (faster ? ": its answers take " + mine + " ms, those of the others " + theirs + " ms" : "");
        Numbers numbers = Numbers.of("share of arrivals", gets.value())
                .and("lower bound", gets.low())
                .and("share of weight", due)
                .and("failing share", failing.value())
                .known("answer in ms", mine)
                .known("others in ms", theirs);
        return List.of(Finding.of("draws-traffic", Bearing.DOUBT, text, numbers.map()));
    }

    /** What a request to the others takes on average, or null when some do not say. */
    private static @Nullable Long millis(List<Peer> others) {
        double sum = 0;
        long arrivals = 0;
        for (Peer other : others) {
            Long each = other.millis();
            if (each == null) {
                return null;
            }
            sum += (double) each * other.arrivals();
            arrivals += other.arrivals();
        }
        return arrivals == 0 ? null : (Long) Math.round(sum / arrivals);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
