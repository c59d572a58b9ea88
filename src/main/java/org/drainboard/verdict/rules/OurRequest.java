package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.verdict.Interval;

/**
 * The latest of our own real requests: {@code 2 failures in a row without an answer, or 3 with another status} are
 * failures as a user would see them. A page that fails for one in 200 of its users, as many do, fails for us as well, and
 * with one request every 5 s that would be 86 false alarms a day; three in a row are one in 460 days. A first failure
 * leaves open what is served, unless users are answered. One that passes is served, at that moment and by that way. Where a
 * lower rung passes at the same place, the sentence says so: it tells a broken application from a broken pool, and a
 * broken pool from a broken web server.
 */
final class OurRequest implements Rule, BackendRule {
    private static final int SILENT = 2;
    private static final int WRONG = 3;

    @Override
    public List<Finding> look(Scene scene) {
        return scene.requests().stream()
                .map(asked -> judge(asked, below(asked, scene)))
                .toList();
    }

    @Override
    public List<Finding> look(BackendScene scene) {
        return scene.requests().stream().map(asked -> judge(asked, "")).toList();
    }

    private static Finding judge(Asked asked, String below) {
        String path = asked.check().path();
        int query = path.indexOf('?');
        String what = "our request for " + (query < 0 ? path : path.substring(0, query));
        return switch (asked.result()) {
            case RequestResult.Answered(int status) ->
                new Finding(
                        "our-request",
                        Bearing.SERVED,
                        new Interval(1, Wilson.of(1, 1).low(), 1),
                        what + " was answered with " + status,
                        Numbers.of("status", status).map());
            case RequestResult.WrongStatus(int status, Failure _) ->
                failed(
                        asked,
                        WRONG,
                        below + what + " got " + status + ", where "
                                + asked.check().expect() + " was expected",
                        Numbers.of("status", status)
                                .and("expected", asked.check().expect()));
            case RequestResult.Failed(Failure failure) ->
                failure.kind() == Failure.Kind.INTERRUPTED
                        ? Finding.of("our-request", Bearing.BLIND, what + " was not finished", Map.of())
                        : failed(
                                asked,
                                SILENT,
                                below + what + " failed: " + failure.message(),
                                Numbers.of("expected", asked.check().expect()));
            case RequestResult.NotAsked(String reason) ->
                Finding.of("our-request", Bearing.BLIND, what + " was not sent: " + reason, Map.of());
        };
    }

    private static Finding failed(Asked asked, int certain, String text, Numbers numbers) {
        int times = asked.failuresInARow();
        Map<String, Number> all = numbers.and("failures in a row", times).map();
        if (times < certain) {
            return Finding.of("our-request", Bearing.CONTESTED, text + "; " + Phrase.count(times, "time"), all);
        }
        return new Finding(
                "our-request",
                Bearing.IMPAIRED,
                new Interval(0, 0, Wilson.of(0, times).high()),
                text,
                all);
    }

    /** What passes where the request failed, as the beginning of a sentence. */
    private static String below(Asked asked, Scene scene) {
        Optional<Ladder> ladder = switch (asked.check().via()) {
            case FCGI ->
                scene.pools().stream()
                        .filter(pool -> pool.id().pool().equals(asked.target()))
                        .map(PoolScene::ladder)
                        .filter(Objects::nonNull)
                        .findFirst();
            case HTTP -> Optional.ofNullable(scene.webServer());
            case FRONTEND -> Optional.empty();
        };
        return ladder.flatMap(each -> each.passed(Rung.HANDSHAKE).or(() -> each.passed(Rung.WEB_SERVER)))
                .map(OurRequest::answers)
                .orElse("");
    }

    private static String answers(RungResult.Passed passed) {
        String words = RungWords.of(passed.rung()) + " answers in " + RungWords.took(passed);
        return passed.rung() == Rung.WEB_SERVER ? words + ", PHP behind it does not as it should: " : words + ", but ";
    }
}
