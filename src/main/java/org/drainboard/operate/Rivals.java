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
import org.drainboard.model.change.Action;
import org.drainboard.operate.audit.AuditEntry;

/**
 * Orders of other programs of the same user that take another server of the backend out at this moment: written to the
 * audit log and not answered when our look at HAProxy began: the look may have come before what they did. Two keyboards 0.1 s apart would each be shown the
 * other's server in use (measured: both servers of a backend went into maint).
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
        Action ours = permit.action();
        Set<ServerId> counted = permit.together();
        Set<UUID> over = log.stream()
                .flatMap(entry -> entry instanceof AuditEntry.Result result ? Stream.of(result) : Stream.empty())
                .filter(result -> result.at().isBefore(looked))
                .map(AuditEntry.Result::id)
                .collect(Collectors.toSet());
        Set<UUID> answered = log.stream()
                .flatMap(entry -> entry instanceof AuditEntry.Result result ? Stream.of(result.id()) : Stream.empty())
                .collect(Collectors.toSet());
        Map<Boolean, List<AuditEntry.Intent>> all = log.stream()
                .flatMap(entry -> entry instanceof AuditEntry.Intent intent ? Stream.of(intent) : Stream.empty())
                .filter(intent ->
                        intent.action().server().backend().equals(ours.server().backend()))
                .collect(Collectors.partitioningBy(
                        intent -> intent.action().server().equals(ours.server())
                                || counted.contains(intent.action().server())));
        return all.getOrDefault(false, List.of()).stream()
                .filter(intent ->
                        intent.action().change().takesOut(intent.before().initialWeight()))
                .filter(intent -> !over.contains(intent.id()))
                .noneMatch(
                        intent -> answered.contains(intent.id()) || intent.at().isAfter(looked.minus(AT_WORK)));
    }
}
