package org.drainboard.model;

/** One backend of one HAProxy process. */
public record BackendId(ProxyId proxy, String backend) {
    @Override
    public String toString() {
        return proxy.environment() + "/" + backend;
    }
}
