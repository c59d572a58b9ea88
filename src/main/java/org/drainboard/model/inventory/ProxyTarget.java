package org.drainboard.model.inventory;

import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** A HAProxy to poll, by the way that leads to it. */
public record ProxyTarget(String name, ProxyAddress address) {
    /** By its runtime socket; {@code process} is the worker behind a master socket, or null. */
    public ProxyTarget(String name, Endpoint socket, @Nullable Integer process) {
        this(name, new ProxyAddress.Socket(socket, process));
    }
}
