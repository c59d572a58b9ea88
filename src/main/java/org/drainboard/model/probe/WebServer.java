package org.drainboard.model.probe;

/**
 * A web server behind HAProxy. Several backends, and several HAProxies, may send to the same one.
 *
 * @param address as HAProxy gives it: {@code host:port}, IPv6 in brackets
 */
public record WebServer(String environment, String address) {}
