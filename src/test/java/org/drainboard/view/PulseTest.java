package org.drainboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class PulseTest {
    private static final Duration STALL = Duration.ofMillis(300);

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aStallIsSeenInItsWholeLength() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Pulse pulse = Pulse.start()) {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pulse.beats() > 10);
            pulse.reset();
            long before = pulse.beats();
            Crossing.step(() -> {
                try {
                    assertThat(never.await(STALL.toNanos(), TimeUnit.NANOSECONDS))
                            .isFalse();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pulse.beats() > before + 10);
            assertThat(pulse.longest()).isGreaterThan(STALL.minus(Duration.ofMillis(30)));
            pulse.reset();
            assertThat(pulse.longest()).isLessThan(STALL);
        }
    }
}
