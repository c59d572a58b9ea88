package org.drainboard.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.ServerId;
import org.drainboard.operate.audit.AuditEntry;

/**
 * Orders of other programs of the same user that take another server of the backend out at this moment: written to the
 * audit log, and not answered when our look at HAProxy began, so that the look may have come before what they did. Two
 * keyboards 0.1 s apart would each be shown the other's server in use (measured: both servers of a backend went into
 * maint).
 */
final class Rivals {
    /** Longer ago, a program that has not written its outcome was ended before it could; the look has seen what it did. */
    private static final Duration AT_WORK = Duration.ofSeconds(30);

    private Rivals() {}

    /**
     * Whether there are none.
     *
     * @param looked when our look at HAProxy began
     */
    static boolean none(List<AuditEntry> log, Permit permit, Instant looked) {
        ServerId ours = permit.action().server();
        Map<UUID, Instant> answered = of(AuditEntry.Result.class, log)
                .collect(Collectors.toMap(AuditEntry.Result::id, AuditEntry.Result::at, (first, _) -> first));
        return of(AuditEntry.Intent.class, log)
                .filter(intent -> takesOutBeside(intent, ours, permit.together()))
                .noneMatch(intent -> {
                    Instant answer = answered.get(intent.id());
                    return answer == null ? intent.at().isAfter(looked.minus(AT_WORK)) : !answer.isBefore(looked);
                });
    }

    private static boolean takesOutBeside(AuditEntry.Intent intent, ServerId ours, Set<ServerId> counted) {
        ServerId theirs = intent.action().server();
        return theirs.backend().equals(ours.backend())
                && !theirs.equals(ours)
                && !counted.contains(theirs)
                && intent.action().change().takesOut(intent.before().initialWeight());
    }

    private static <T extends AuditEntry> Stream<T> of(Class<T> kind, List<AuditEntry> log) {
        return log.stream().filter(kind::isInstance).map(kind::cast);
    }
}
