package org.drainboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.Endpoint;
import org.drainboard.transport.Listener;

/** Between the console and a real HAProxy: passes every command on, and lets something happen at the change. */
final class Relay implements AutoCloseable {
    private final RealHaproxy haproxy;
    private final Listener listener;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger looksSince = new AtomicInteger();
    private volatile boolean hangs;
    private volatile Before before = () -> true;
    private volatile After after = () -> {};
    private volatile int looks;
    private volatile After afterLooks = () -> {};

    /** What happens when the change arrives; false: it is not passed on. */
    interface Before {
        boolean passed() throws IOException;
    }

    /** What happens when HAProxy has answered, before its answer is passed on. */
    interface After {
        void happens() throws IOException;
    }

    Relay(Path socket, RealHaproxy haproxy) throws IOException {
        this.haproxy = haproxy;
        this.listener = Listener.unix(socket, this::pass);
    }

    void atTheChange(Before happening) {
        before = happening;
    }

    void afterTheChange(After happening) {
        after = happening;
    }

    /** Lets something happen once, when so many looks came after the change. */
    void afterLooks(int count, After happening) {
        looks = count;
        afterLooks = happening;
    }

    /** From now on it accepts and never answers. */
    void hang() {
        hangs = true;
    }

    /** How many changes arrived here. */
    int changes() {
        return changes.get();
    }

    Endpoint endpoint() {
        return listener.endpoint();
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        String command = line(from);
        if (hangs) {
            await();
            return;
        }
        boolean change = command.contains("set server");
        if (change) {
            changes.incrementAndGet();
            if (!before.passed()) {
                return;
            }
        } else if (changes.get() > 0 && looksSince.incrementAndGet() == looks) {
            afterLooks.happens();
        }
        String reply = haproxy.ask("admin.sock", command);
        if (change) {
            after.happens();
        }
        to.write(reply.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        listener.close();
    }
}
