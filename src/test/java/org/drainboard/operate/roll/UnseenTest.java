package org.drainboard.operate.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A queue whose server is not to be seen says so; it does not hang. */
final class UnseenTest {
    @Test
    void theNextServerThatIsNotConfiguredAnyMorePausesAfterAWhile() {
        Rolling queue = new Rolling(Rolling.plan(2));
        queue.admin.remove("web1");
        queue.run(15);
        assertThat(queue.roll().status().phase()).isEqualTo(new RollStatus.Phase.Running());
        queue.run(1);
        assertThat(paused(queue))
                .isEqualTo("app/web1 has not been seen for 15 s: it is not in the running configuration of"
                        + " production/lb1. Resume once it can be seen, or skip it");
        queue.roll().skip(Rolling.web(1), queue.now());
        queue.roll().resume(queue.now());
        queue.run(2);
        assertThat(queue.carried).containsExactly("drain app/web2");
    }

    @Test
    void aHaproxyThatStaysUnreadablePausesWithItsFailure() {
        Rolling queue = new Rolling(Rolling.plan(1));
        queue.readable = false;
        queue.run(16);
        assertThat(paused(queue)).contains("for 15 s: production/lb1 cannot be read: no answer");
        queue.roll().resume(queue.now());
        queue.run(15);
        assertThat(paused(queue)).as("the time starts anew").isEqualTo("not paused");
        queue.readable = true;
        queue.run(1);
        assertThat(queue.carried).containsExactly("drain app/web1");
    }

    @Test
    void aServerThatVanishesWhileItDrainsPausesToo() {
        Rolling queue = new Rolling(Rolling.plan(1));
        queue.run(3);
        queue.admin.remove("web1");
        queue.run(16);
        assertThat(paused(queue)).startsWith("app/web1 has not been seen for 15 s");
    }

    @Test
    void aServerThatIsSeenAgainInTimeIsNotCountedAgainst() {
        Rolling queue = new Rolling(Rolling.plan(1));
        queue.run(3);
        queue.readable = false;
        queue.run(10);
        queue.readable = true;
        queue.run(1);
        queue.readable = false;
        queue.run(10);
        assertThat(paused(queue)).isEqualTo("not paused");
    }

    private static String paused(Rolling queue) {
        return queue.roll().status().phase() instanceof RollStatus.Phase.Paused(String why) ? why : "not paused";
    }
}
