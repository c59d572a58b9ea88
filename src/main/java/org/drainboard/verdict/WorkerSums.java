package org.drainboard.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drainboard.model.PoolId;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.verdict.pool.Occupancy;
import org.drainboard.verdict.pool.StuckGroups;
import org.drainboard.verdict.rules.PoolScene;
import org.jspecify.annotations.Nullable;

/** The workers of several pools together; a pool that was not read is left out, none read is null. */
final class WorkerSums {
    private WorkerSums() {}

    static @Nullable WorkerUse use(Collection<PoolScene> scenes) {
        List<PoolId> pools = new ArrayList<>();
        int idle = 0;
        int progressing = 0;
        int stuck = 0;
        Duration oldest = null;
        List<List<StuckGroup>> groups = new ArrayList<>();
        long queue = 0;
        boolean queueKnown = true;
        for (PoolScene scene : scenes) {
            Occupancy o = scene.occupancy();
            if (o == null) {
                continue;
            }
            pools.add(scene.id());
            idle += o.idle();
            progressing += o.progressing();
            stuck += o.stuck();
            Duration age = o.oldest();
            if (age != null && (oldest == null || age.compareTo(oldest) > 0)) {
                oldest = age;
            }
            groups.add(o.stalled().groups());
            Long waiting = o.listenQueue();
            queueKnown &= waiting != null;
            queue += waiting == null ? 0 : waiting;
        }
        if (pools.isEmpty()) {
            return null;
        }
        List<StuckGroup> all = StuckGroups.together(groups);
        String script = StuckGroups.scriptOfMost(all);
        return new WorkerUse(pools, idle, progressing, stuck, oldest, script, all, queueKnown ? queue : null);
    }

    static @Nullable Headroom headroom(Collection<PoolScene> scenes) {
        int free = 0;
        int total = 0;
        for (PoolScene scene : scenes) {
            Occupancy o = scene.occupancy();
            free += o == null ? 0 : o.free();
            total += o == null ? 0 : o.total();
        }
        return total == 0 ? null : new Headroom(free, total);
    }
}
