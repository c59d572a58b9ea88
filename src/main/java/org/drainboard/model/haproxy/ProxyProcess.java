package org.drainboard.model.haproxy;

import java.time.Duration;

/** The process behind the socket ({@code show info}). A new {@code pid} or a smaller uptime means a reload. */
public record ProxyProcess(long pid, String version, Duration uptime, String node) {}
