package org.drainboard;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.drainboard.model.ProxyId;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawDesk;
import org.drainboard.operate.raw.RawEnding;
import org.drainboard.operate.raw.RawPermit;
import org.drainboard.view.Crossing;
import org.drainboard.view.raw.RawLine;

/** Takes the window's typed commands to the desk, off the JavaFX thread. */
final class AppRaw implements RawLine {
    private static final System.Logger LOG = System.getLogger(AppRaw.class.getName());

    private final RawDesk desk;
    private final Executor worker;

    AppRaw(RawDesk desk, Executor worker) {
        this.desk = desk;
        this.worker = worker;
    }

    @Override
    public void submit(ProxyId proxy, String line, Consumer<RawAnswer> answered) {
        worker.execute(() -> {
            RawAnswer answer = submit(proxy, line);
            Crossing.step(() -> answered.accept(answer));
        });
    }

    @Override
    public void carryOut(RawPermit permit, Consumer<RawEnding> ended) {
        worker.execute(() -> {
            RawEnding ending = carryOut(permit);
            Crossing.step(() -> ended.accept(ending));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. What is submitted only reads. */
    private RawAnswer submit(ProxyId proxy, String line) {
        try {
            return desk.submit(proxy, line);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard over a typed line", e);
            return new RawAnswer.Silent("a mistake in Drainboard itself (" + e + "); nothing was changed");
        }
    }

    private RawEnding carryOut(RawPermit permit) {
        try {
            return desk.carryOut(permit);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it sent " + permit.command(), e);
            return new RawEnding.Unknown("a mistake in Drainboard itself: " + e);
        }
    }
}
