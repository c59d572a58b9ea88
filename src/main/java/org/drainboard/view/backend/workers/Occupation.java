package org.drainboard.view.backend.workers;

import java.time.Duration;
import org.drainboard.model.fpm.Worker;

/** How long a worker has been at its request. */
public enum Occupation {
    FREE("free"),
    BUSY("busy"),
    /** Busy with one request for {@link #LONG_AFTER} or more. */
    LONG("over 2 s");

    /** A request that outlives two polls at the default pace; most pages take a tenth of it. */
    public static final Duration LONG_AFTER = Duration.ofSeconds(2);

    private final String words;

    Occupation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A busy worker whose time is not known counts as {@link #BUSY}. */
    public static Occupation of(Worker worker) {
        if (worker.state().free()) {
            return FREE;
        }
        Duration duration = worker.duration();
        return duration != null && duration.compareTo(LONG_AFTER) >= 0 ? LONG : BUSY;
    }
}
