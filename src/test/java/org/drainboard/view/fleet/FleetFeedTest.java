package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class FleetFeedTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Arrangement> results = new ArrayList<>();
    private final FleetFeed feed = new FleetFeed(Wish.of("production"), worker::add, results::add);

    private void work() {
        for (Runnable task = worker.poll(); task != null; task = worker.poll()) {
            task.run();
        }
    }

    @Test
    void aSlowWorkerSeesTheLatestOnly() {
        feed.offer(Samples.healthy());
        feed.offer(Samples.atRisk());
        feed.wish(Wish.of("production").problemsOnly(true));
        feed.offer(Samples.blackHole());
        assertThat(worker).hasSize(1);
        work();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().judgement().round().number()).isEqualTo(2);
        assertThat(results.getFirst().wish().problemsOnly()).isTrue();
    }

    @Test
    void aWishBeforeTheFirstJudgementIsKept() {
        feed.wish(Wish.of("production").filter("web1"));
        work();
        assertThat(results).isEmpty();
        feed.offer(Samples.blackHole());
        work();
        assertThat(results.getFirst().rows()).hasSize(2);
    }

    @Test
    void aWishAloneArrangesTheSameJudgementAnew() {
        feed.offer(Samples.blackHole());
        work();
        feed.wish(Wish.of("production").problemsOnly(true));
        work();
        assertThat(results).hasSize(2);
        assertThat(results.getLast().rows()).hasSize(5);
    }
}
