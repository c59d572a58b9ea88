package org.drainboard.verdict.agreement;

import java.time.Duration;
import org.drainboard.model.verdict.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * {@code UP} or {@code DOWN} by checks, said differently for at least 5 s: each HAProxy checks at its own times, and two
 * that see the same failure say so up to one interval apart, which is 2 s where nothing else is configured ({@code
 * inter}, HAProxy Configuration Manual, section 5.2) and another second until it is read. A server without a check is in
 * use like one that is up. What is in drain or maint says nothing of its check; that is for {@link Orders}.
 */
final class Claims implements Question {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public Disagreement.Matter matter() {
        return Disagreement.Matter.CLAIM;
    }

    @Override
    public @Nullable String told(Telling telling) {
        if (telling.row().admin().drain() || telling.row().admin().maint()) {
            return null;
        }
        return switch (telling.row().claim()) {
            case UP, NO_CHECK -> "UP";
            case DOWN -> "DOWN";
            case DRAIN, MAINT -> null;
        };
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }
}
