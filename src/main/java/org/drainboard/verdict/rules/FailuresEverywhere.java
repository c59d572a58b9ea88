package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * {@code alarms a day by chance <= 0.01} ({@link Chance}) for the servers together, the worst one left out, over 10 s or
 * 60 s. With many servers and little traffic no single one completes enough to be judged; what all of them share shows in the sum.
 * Without the worst one, because a single bad server is its own trouble, and its peers must not be blamed for it. Silent
 * once the failures are over ({@link Outcomes#failuresAreOver}).
 */
final class FailuresEverywhere implements BackendRule {
    /** Two polls: a backend that started anew does not answer for what its servers remember from before. */
    private static final Duration APART = Duration.ofSeconds(2);

    @Override
    public List<Finding> look(BackendScene scene) {
        return Stream.<Function<ServerTraffic, @Nullable Traffic>>of(ServerTraffic::fast, ServerTraffic::slow)
                .flatMap(window -> look(scene, window).stream())
                .limit(1)
                .toList();
    }

    private static List<Finding> look(BackendScene scene, Function<ServerTraffic, @Nullable Traffic> window) {
        List<Traffic> servers = new ArrayList<>();
        for (ServerTraffic peer : scene.peers()) {
            Traffic traffic = window.apply(peer);
            if (traffic != null && traffic.completed() > 0) {
                servers.add(traffic);
            }
        }
        servers.sort(Comparator.comparingLong(each -> each.failed().total()));
        if (servers.size() < 2 || servers.get(servers.size() - 2).failed().total() == 0) {
            return List.of();
        }
        Traffic worst = servers.getLast();
        Traffic backend = scene.outcomes().slow();
        if (backend == null || backend.window().plus(APART).compareTo(worst.window()) < 0) {
            return List.of();
        }
        long completed = servers.stream().mapToLong(Traffic::completed).sum();
        long failed = servers.stream().mapToLong(each -> each.failed().total()).sum();
        double usual = scene.outcomes().usual();
        long others = completed - worst.completed();
        long failedOthers = failed - worst.failed().total();
        if (!Chance.isRuledOut(failedOthers, others, worst.window(), usual)
                || scene.outcomes().failuresAreOver(sum(worst, completed, failed))) {
            return List.of();
        }
        long failing =
                servers.stream().filter(each -> each.failed().total() > 0).count();
        Interval share = Wilson.of(failed, completed);
        String text = failed + " of " + completed + " requests failed in " + Phrase.seconds(worst.window())
                + ", spread over " + failing + " of " + servers.size() + " servers";
        Numbers numbers = Numbers.of("failed", failed)
                .and("completed", completed)
                .and("failing servers", failing)
                .and("share", share.value())
                .and("lower bound", share.low())
                .and("usual", usual)
                .seconds("window", worst.window());
        Interval real = new Interval(1 - share.value(), 1 - share.high(), 1 - share.low());
        Bearing bearing = failed == completed ? Bearing.NOT_SERVING : Bearing.IMPAIRED;
        return List.of(new Finding("failures-everywhere", bearing, real, text, numbers.map()));
    }

    private static Traffic sum(Traffic like, long completed, long failed) {
        return new Traffic(like.window(), completed, completed - failed, new Traffic.Failures(failed, 0, 0, 0));
    }
}
