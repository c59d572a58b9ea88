package org.drainboard.model.inventory;

import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A HAProxy to poll.
 *
 * @param socket its runtime socket; for a change it must be at level admin
 * @param process for a master socket, which worker ({@code @N}); null for a process's own socket
 */
public record ProxyTarget(
        String name, Endpoint socket, @Nullable Integer process) {}
