package org.drainboard.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RungResult;

/** What came of one question of a tryout. */
sealed interface Answer {
    String text();

    /**
     * It answered as it should.
     *
     * @param php whether PHP was needed for it
     */
    record Well(String text, boolean php) implements Answer {}

    record Bad(String text) implements Answer {}

    /** It was not asked, or not to the end. */
    record Left(String text) implements Answer {}

    /**
     * What a ladder says.
     *
     * @param php whether the upper rungs need PHP
     */
    static Answer of(Ladder ladder, boolean php) {
        List<String> well = new ArrayList<>();
        for (RungResult rung : ladder.rungs()) {
            String name = rung.rung().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            switch (rung) {
                case RungResult.Passed up -> well.add(name + " in " + millis(up.took()));
                case RungResult.Failed down -> {
                    return new Bad(name + " failed: " + down.failure().message());
                }
                case RungResult.NotAsked _ -> {}
            }
        }
        return ladder.rungs().getFirst() instanceof RungResult.NotAsked left
                ? new Left("not asked: " + left.reason())
                : new Well("answers to " + String.join(", ", well), php);
    }

    /**
     * Of a real request.
     *
     * @param given how long it was really given; with less than it wants, silence says nothing
     */
    static Answer of(RequestResult result, Duration took, RequestCheck check, Duration given) {
        return switch (result) {
            case RequestResult.Answered(int status) -> new Well("answers HTTP " + status + " in " + millis(took), true);
            case RequestResult.WrongStatus wrong -> new Bad(wrong.failure().message());
            case RequestResult.NotAsked(String reason) -> new Left("not asked: " + reason);
            case RequestResult.Failed(Failure failure) ->
                failure.kind() == Failure.Kind.TIMED_OUT && given.compareTo(check.timeout()) < 0
                        ? new Left("no answer within the " + given.toMillis() + " ms that were left of its "
                                + check.timeout().toMillis() + " ms")
                        : new Bad(failure.message());
        };
    }

    private static String millis(Duration took) {
        return String.format(Locale.ROOT, "%.1f ms", took.toNanos() / 1e6);
    }
}
