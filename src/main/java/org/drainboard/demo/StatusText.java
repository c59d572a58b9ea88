package org.drainboard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status page as PHP-FPM 8.2 writes it for {@code ?json&full} (php-src, {@code fpm_status.c}), CGI header first. */
final class StatusText {
    static final String NEVER_CACHED = String.join(
            "\r\n",
            "Expires: Thu, 01 Jan 1970 00:00:00 GMT",
            "Cache-Control: no-cache, no-store, must-revalidate, max-age=0");
    private static final String HEADER = String.join("\r\n", NEVER_CACHED, "Content-Type: application/json", "", "");

    private StatusText() {}

    static byte[] of(PoolSight pool) {
        int total = pool.workers().size();
        String text = String.format(
                Locale.ROOT,
                "{\"pool\":\"%s\",\"process manager\":\"static\",\"start time\":%d,\"start since\":%d,"
                        + "\"accepted conn\":%d,\"listen queue\":%d,\"max listen queue\":%d,\"listen queue len\":%d,"
                        + "\"idle processes\":%d,\"active processes\":%d,\"total processes\":%d,"
                        + "\"max active processes\":%d,\"max children reached\":0,\"slow requests\":0,"
                        + " \"processes\":[%s]}",
                pool.name(),
                pool.startedAt() / 1000,
                (pool.now() - pool.startedAt()) / 1000,
                pool.accepted(),
                pool.queue().waiting(),
                pool.queue().longest(),
                pool.queue().backlog(),
                total - pool.active(),
                pool.active(),
                total,
                pool.mostActive(),
                pool.workers().stream()
                        .map(worker -> worker(worker, pool.now()))
                        .collect(Collectors.joining(",")));
        return (HEADER + text).getBytes(UTF_8);
    }

    private static String worker(WorkerSight worker, long now) {
        Page page = worker.page();
        return String.format(
                Locale.ROOT,
                "{\"pid\":%d,\"state\":\"%s\",\"start time\":%d,\"start since\":%d,\"requests\":%d,"
                        + "\"request duration\":%d,\"request method\":\"%s\",\"request uri\":\"%s\","
                        + "\"content length\":0,\"user\":\"-\",\"script\":\"%s\","
                        + "\"last request cpu\":0.00,\"last request memory\":%d}",
                worker.pid(),
                worker.running() ? "Running" : "Idle",
                worker.startedAt() / 1000,
                (now - worker.startedAt()) / 1000,
                worker.requests(),
                worker.micros(),
                page == null ? "-" : "GET",
                escaped(page),
                page == null ? "-" : page.script(),
                worker.running() || page == null ? 0 : 2_097_152);
    }

    private static String escaped(@Nullable Page page) {
        return page == null ? "-" : page.uri().replace("/", "\\/");
    }
}
