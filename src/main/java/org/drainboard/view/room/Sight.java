package org.drainboard.view.room;

import java.time.Instant;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows now.
 *
 * @param judgement the latest; while the user pauses, the one that stands still
 * @param environment the one that is chosen in the bar
 * @param backend selected in the fleet, itself or by one of its servers; or null
 * @param server selected in the fleet, or null
 */
public record Sight(
        Judgement judgement,
        Instant now,
        String environment,
        @Nullable BackendId backend,
        @Nullable ServerId server) {}
