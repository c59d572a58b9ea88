package org.drainboard.view;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at the window on its own thread: from another one a test sees half of what a pulse changes. */
public final class OnFx {
    private static final long PATIENCE_SECONDS = 60;

    private OnFx() {}

    /** What it says there. */
    public static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), task);
    }

    /** Does it there, and all that follows from it. */
    public static void fx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), task);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the condition, asked on the JavaFX thread, holds. */
    public static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what, e);
        }
    }
}
