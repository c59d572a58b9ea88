package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.drainboard.model.inventory.Access;
import org.jspecify.annotations.Nullable;

/** What may be done to the environment now, in words. */
record AccessState(Kind kind, String words, String explained) {
    enum Kind {
        /** Nothing can be changed. */
        READ_ONLY,
        /** Nothing can be changed until it is armed. */
        SAFE,
        ARMED,
        WRITE
    }

    static AccessState of(Access access, @Nullable Instant until, Instant now) {
        return switch (access) {
            case READ_ONLY ->
                new AccessState(
                        Kind.READ_ONLY,
                        "READ-ONLY",
                        "The inventory gives read-only access. To change servers, set access to arm or write there.");
            case WRITE -> new AccessState(Kind.WRITE, "WRITE", "Changes are sent after a confirmation.");
            case ARM ->
                until == null || !until.isAfter(now)
                        ? new AccessState(Kind.SAFE, "NOT ARMED", "Read-only until armed. A arms it, for a time.")
                        : new AccessState(
                                Kind.ARMED,
                                "ARMED " + countdown(Duration.between(now, until)),
                                "Changes are sent after a confirmation. A disarms.");
        };
    }

    /** {@code 9:58}: a second that stands still would look like a clock that has stopped. */
    private static String countdown(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
