package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.verdict.Interval;

/**
 * The latest of our own real requests. One that the user asked for and that gets another status, or no answer, is a
 * failure as a user would see it: one is enough, because the request and its answer were chosen beforehand. One that
 * passes is served, at that moment and by that way.
 */
final class OurRequest implements Rule, BackendRule {
    @Override
    public List<Finding> look(Scene scene) {
        return scene.requests().stream().map(OurRequest::judge).toList();
    }

    @Override
    public List<Finding> look(BackendScene scene) {
        return scene.requests().stream().map(OurRequest::judge).toList();
    }

    private static Finding judge(Asked asked) {
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
            case RequestResult.Failed(Failure failure) ->
                failure.kind() == Failure.Kind.INTERRUPTED
                        ? Finding.of("our-request", Bearing.BLIND, what + " was not finished", Map.of())
                        : new Finding(
                                "our-request",
                                Bearing.IMPAIRED,
                                new Interval(0, 0, Wilson.of(0, 1).high()),
                                what + " failed: " + failure.message(),
                                Numbers.of("expected", asked.check().expect()).map());
            case RequestResult.NotAsked(String reason) ->
                Finding.of("our-request", Bearing.BLIND, what + " was not sent: " + reason, Map.of());
        };
    }
}
