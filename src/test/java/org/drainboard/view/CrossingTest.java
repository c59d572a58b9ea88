package org.drainboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class CrossingTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aBusyScreenSeesTheLatestOnlyAndOnItsOwnThread() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        Crossing<String> crossing = new Crossing<>(value -> seen.add(value + Platform.isFxApplicationThread()));
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Crossing.step(() -> {
            busy.countDown();
            await(free);
        });
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        crossing.offer("one ");
        crossing.offer("two ");
        crossing.offer("three ");
        free.countDown();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen).containsExactly("three true");
        crossing.offer("four ");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen).containsExactly("three true", "four true");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
