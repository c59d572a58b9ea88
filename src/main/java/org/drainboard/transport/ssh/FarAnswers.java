package org.drainboard.transport.ssh;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;

/**
 * Why the sockets of one machine could not be reached, for 30 s each, so that a target that is polled every second does
 * not run commands there every second.
 */
final class FarAnswers {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What is known of this path, or else what asking brings. */
    ExchangeException of(String path, Supplier<ExchangeException> asking) {
        @Nullable Answer known = answers.get(path);
        if (known != null && System.nanoTime() - known.since() < KEPT.toNanos()) {
            return new ExchangeException(known.failure());
        }
        ExchangeException asked = asking.get();
        if (asked.failure().kind() != Kind.INTERRUPTED) {
            answers.put(path, new Answer(asked.failure(), System.nanoTime()));
        }
        return asked;
    }

    void forget(String path) {
        answers.remove(path);
    }

    void forgetAll() {
        answers.clear();
    }

    private record Answer(Failure failure, long since) {}
}
