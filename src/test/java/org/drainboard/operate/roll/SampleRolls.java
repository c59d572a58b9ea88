package org.drainboard.operate.roll;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.operate.drain.DrainState;

/** Rolling queues at moments that a view has to show. Over {@code app/web1} to {@code app/web4}. */
public final class SampleRolls {
    private static final Ramp RAMP = new Ramp(List.of(10, 25, 50), Duration.ofSeconds(20));

    private SampleRolls() {}

    /** web1 done, web2 ramping, web3 drains, web4 waits; two may be out. */
    public static RollStatus running() {
        Rolling queue = new Rolling(Rolling.plan(4).ramp(RAMP).atMostOut(2));
        queue.run(2);
        bringBack(queue, 1);
        queue.seconds(25).forEach(queue::carryOut);
        queue.seconds(25).forEach(queue::carryOut);
        queue.seconds(25).forEach(queue::carryOut);
        queue.run(4);
        bringBack(queue, 2);
        queue.run(2);
        return queue.roll().status();
    }

    /** web1 is handed over. */
    public static RollStatus handedOver() {
        Rolling queue = new Rolling(Rolling.plan(3));
        queue.run(2);
        queue.drains.put(Rolling.web(1), DrainState.DONE);
        queue.run(2);
        return queue.roll().status();
    }

    /** web1 drains, and the fleet got worse. */
    public static RollStatus paused() {
        Rolling queue = new Rolling(Rolling.plan(3));
        queue.run(3);
        queue.verdict = Verdict.FALSE_HEALTHY;
        queue.run(2);
        return queue.roll().status();
    }

    /** web1 and web2 are out, and the rest was given up. */
    public static RollStatus aborted() {
        Rolling queue = new Rolling(Rolling.plan(3).atMostOut(2));
        queue.run(5);
        queue.roll().abort();
        return queue.roll().status();
    }

    public static RollStatus finished() {
        Rolling queue = new Rolling(Rolling.plan(2).ramp(Ramp.NONE));
        queue.run(2);
        bringBack(queue, 1);
        queue.run(3);
        bringBack(queue, 2);
        queue.run(3);
        return queue.roll().status();
    }

    private static void bringBack(Rolling queue, int web) {
        queue.drains.put(Rolling.web(web), DrainState.DONE);
        queue.run(2).roll().workDone(Rolling.web(web), queue.now());
        queue.run(4);
    }
}
