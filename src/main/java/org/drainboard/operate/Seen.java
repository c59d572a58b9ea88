package org.drainboard.operate;

import org.drainboard.model.haproxy.Standing;

/** What is ordered for a server, and the HAProxy process that showed it. */
public record Seen(long pid, Standing standing) {}
