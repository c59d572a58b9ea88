package org.drainboard.operate;

import org.drainboard.model.ServerId;

/** Asks a server what users would ask, before it is made ready: the ladder and, where configured, the real request. */
public interface Trial {
    /** Blocks for up to a few seconds. Asks nothing of a pool that is known to be full. */
    TrialResult run(ServerId server);
}
