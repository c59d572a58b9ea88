package org.drainboard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads behind the setup: the test of a target that hangs takes seconds, and must hold up neither what is written
 * nor the end of the program.
 *
 * @param looking asks machines what an inventory of them would hold, one after the other
 * @param writing reads and writes the inventory, one task at a time
 * @param asking tests targets, one after the other
 */
record AppHands(ExecutorService looking, ExecutorService writing, ExecutorService asking) implements AutoCloseable {
    static AppHands begin() {
        return new AppHands(thread("window looks"), thread("window setup"), thread("window tests"));
    }

    /** Returns once everything is written; what is being asked is given up. */
    @Override
    public void close() {
        looking.shutdownNow();
        asking.shutdownNow();
        writing.close();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> AppWindow.daemon(name, task));
    }
}
