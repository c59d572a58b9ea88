package org.drainboard.operate;

import org.drainboard.model.haproxy.AdminState;

/** A server's admin state, and the HAProxy process that showed it. */
record Seen(long pid, AdminState state) {}
