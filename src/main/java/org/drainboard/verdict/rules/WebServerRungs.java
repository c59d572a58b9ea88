package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of a web server in front of PHP-FPM. It answers our request without PHP, so that it passes proves nothing of
 * what users get: it tells where to look, at the web server or behind it. When it fails, no user gets anything by it
 * either, unless HAProxy saw requests succeed there in the last 10 s: then it is a doubt.
 */
final class WebServerRungs implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        Ladder ladder = scene.webServer();
        return ladder == null
                ? List.of()
                : ladder.rungs().stream()
                        .filter(RungResult.Failed.class::isInstance)
                        .map(RungResult.Failed.class::cast)
                        .filter(failed -> failed.rung() != Rung.REQUEST)
                        .map(failed -> failed(scene, failed))
                        .findFirst()
                        .or(() -> Optional.ofNullable(answers(ladder)).map(passed -> passed(scene, passed)))
                        .stream()
                        .toList();
    }

    /** The rung that shows the web server itself to be well, or null. */
    static RungResult.@Nullable Passed answers(@Nullable Ladder ladder) {
        return ladder == null ? null : ladder.passed(Rung.WEB_SERVER).orElse(null);
    }

    private static Finding failed(Scene scene, RungResult.Failed failed) {
        Failure.Kind kind = failed.failure().kind();
        boolean silent = kind == Failure.Kind.TIMED_OUT
                || kind == Failure.Kind.CONNECT_TIMED_OUT
                || kind == Failure.Kind.REFUSED;
        boolean serves = scene.outcomes().succeeded() > 0;
        String head = failed.rung() == Rung.CONNECT
                ? "no connection to the web server: "
                : "the web server connects, but does not answer as it should: ";
        return new Finding(
                "web-server",
                silent && !serves ? Bearing.NOT_SERVING : Bearing.DOUBT,
                silent && !serves ? new Interval(0, 0, Wilson.of(0, 1).high()) : null,
                head + failed.failure().message(),
                Numbers.of("succeeded", scene.outcomes().succeeded()).map());
    }

    private static Finding passed(Scene scene, RungResult.Passed passed) {
        boolean noWorker = !scene.pools().isEmpty() && scene.pools().stream().allMatch(WebServerRungs::answersNothing);
        return Finding.of(
                "web-server",
                Bearing.NOTE,
                "the web server answers in " + RungWords.took(passed)
                        + (noWorker ? ", PHP behind it does not" : ", which says nothing of PHP behind it"),
                Numbers.of("took", passed.took().toNanos() / 1e9).map());
    }

    private static boolean answersNothing(PoolScene pool) {
        Occupancy o = pool.occupancy();
        Ladder ladder = pool.ladder();
        boolean fell = ladder != null
                && ladder.rungs().stream()
                        .anyMatch(rung -> rung instanceof RungResult.Failed failed
                                && (failed.rung() == Rung.CONNECT || failed.rung() == Rung.HANDSHAKE));
        return o == null ? fell : o.saturated() || (fell && !o.moving());
    }
}
