package org.drainboard.view.room;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.model.ServerId;
import org.jspecify.annotations.Nullable;

/** The grace that was given with the drains ordered in this window; the drain view follows them. On the JavaFX thread. */
public final class Graces {
    /** What the common orchestrators give a process before they kill it. */
    public static final Duration USUAL = Duration.ofSeconds(30);

    private final Map<ServerId, Duration> given = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable ServerId> latest = new ReadOnlyObjectWrapper<>();

    /** A drain of this server was sent, whether or not it has been seen yet. */
    public void put(ServerId server, Duration grace) {
        given.put(server, grace);
        latest.set(null);
        latest.set(server);
    }

    /** What was given for this server's last drain, or the usual. */
    public Duration of(ServerId server) {
        return given.getOrDefault(server, USUAL);
    }

    /** The server that was drained last, or null before the first; set anew by each drain. */
    public ReadOnlyObjectProperty<@Nullable ServerId> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
