package org.drainboard.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong and when. The story begins anew when it is over. */
final class Incident {
    /**
     * A part of the story.
     *
     * @param lasts how long
     * @param scene what happens, for whoever watches
     */
    private record Phase(Duration lasts, @Nullable Trouble trouble, String scene) {}

    private static final Trouble LOCK =
            new Trouble("shop-web2", new Page("/checkout.php?order=48151", "/srv/www/shop/public/checkout.php", 80), 4);
    private static final Trouble EXPORT =
            new Trouble("media-app2", new Page("/export.php?album=all", "/srv/www/media/public/export.php", 60), 3);

    private static final List<Phase> STORY = List.of(
            new Phase(Duration.ofSeconds(10), null, "all is well; in seconds a database lock will catch shop/web2"),
            new Phase(
                    Duration.ofSeconds(90),
                    LOCK,
                    "a database lock holds all 4 workers of shop/web2, and its check stays green; try to drain it"),
            new Phase(
                    Duration.ofSeconds(60),
                    null,
                    "the lock is gone and shop/web2 serves again; if you drained it, make it ready"),
            new Phase(
                    Duration.ofSeconds(70),
                    EXPORT,
                    "long exports hold 3 of 4 workers of media/app2; it still serves, with no room left"),
            new Phase(Duration.ofSeconds(70), null, "all is well for a while; then the story begins anew"));

    private static final Duration LENGTH = STORY.stream().map(Phase::lasts).reduce(Duration.ZERO, Duration::plus);

    private Incident() {}

    /** What holds workers now; {@code since} counts from the story's first beginning, and is negative before it. */
    static Optional<Trouble> trouble(Duration since) {
        return since.isNegative() ? Optional.empty() : Optional.ofNullable(phase(since).trouble);
    }

    /** What happens now, in one line that says that it is not real. */
    static String scene(Duration since) {
        return "Simulation: " + phase(since).scene + ".";
    }

    private static Phase phase(Duration since) {
        long left = Math.floorMod(since.toMillis(), LENGTH.toMillis());
        for (Phase phase : STORY) {
            left -= phase.lasts.toMillis();
            if (left < 0) {
                return phase;
            }
        }
        return STORY.getLast();
    }
}
