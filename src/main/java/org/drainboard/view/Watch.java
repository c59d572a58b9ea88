package org.drainboard.view;

import java.time.Duration;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;

/** What the window asks of those who follow the orders; called on the JavaFX thread, and never waits. */
public interface Watch {
    Watched latest();

    /** Gives a drain that much time from now on. */
    void keepWaiting(ServerId server, Duration more);

    /** The grace that was given with a drain that was just sent, whether or not it has been seen yet. */
    void grace(ServerId server, Duration given);

    /** A person has seen what a reload lost there, and does not want it back. */
    void dismiss(ProxyId proxy);
}
