package org.drainboard.scorecard.world;

import org.drainboard.model.fpm.ProcessManager;

/**
 * How a pool is configured.
 *
 * @param workers {@code pm.max_children}
 * @param backlog {@code listen.backlog}; holds one more than that
 * @param unix whether it listens on a unix socket, where the page cannot know the queue
 */
record PoolShape(String name, ProcessManager manager, int workers, int backlog, boolean unix) {}
