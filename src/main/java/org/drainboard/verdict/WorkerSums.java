package org.drainboard.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drainboard.model.PoolId;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.verdict.pool.Occupancy;
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
        String script = null;
        int most = 0;
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
            if (o.script() != null && o.stuck() > most) {
                most = o.stuck();
                script = o.script();
            }
            Long waiting = o.listenQueue();
            queueKnown &= waiting != null;
            queue += waiting == null ? 0 : waiting;
        }
        return pools.isEmpty()
                ? null
                : new WorkerUse(pools, idle, progressing, stuck, oldest, script, queueKnown ? queue : null);
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
