package org.drainboard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads behind the setup: the test of a target that hangs takes seconds, and must hold up neither what is written
 * nor the end of the program.
 *
 * @param writing looks for, reads and writes what the inventory holds, one task at a time
 * @param asking tests targets, one after the other
 */
record AppHands(ExecutorService writing, ExecutorService asking) implements AutoCloseable {
    static AppHands begin() {
        return new AppHands(thread("window setup"), thread("window tests"));
    }

    /** Returns once everything is written; what is being asked is given up. */
    @Override
    public void close() {
        asking.shutdownNow();
        writing.close();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> AppWindow.daemon(name, task));
    }
}
