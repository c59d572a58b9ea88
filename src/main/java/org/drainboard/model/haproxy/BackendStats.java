package org.drainboard.model.haproxy;

/**
 * A backend row of {@code show stat}.
 *
 * @param status as HAProxy prints it: UP or DOWN
 * @param activeServers servers that HAProxy counts as usable and that are no backup ({@code act})
 * @param backupServers the same for backups ({@code bck})
 */
public record BackendStats(
        String name,
        Mode mode,
        String status,
        int weight,
        int activeServers,
        int backupServers,
        Load load,
        Counters counters) {}
