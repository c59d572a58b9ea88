package org.drainboard.config;

import java.util.Optional;
import org.drainboard.model.Endpoint;

/**
 * What a pool's file says of how to watch it (PHP manual, "FPM configuration").
 *
 * @param listen empty where the file does not say it in a way that is known here
 * @param statusListen {@code pm.status_listen}, where a status page is served without a worker
 */
public record PoolFacts(
        String name,
        Optional<Endpoint> listen,
        Optional<Endpoint> statusListen,
        Optional<String> statusPath,
        Optional<String> ping,
        Optional<Integer> maxChildren,
        Origin at) {}
