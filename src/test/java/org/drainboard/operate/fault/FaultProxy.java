package org.drainboard.operate.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.drainboard.model.Endpoint;
import org.drainboard.operate.fault.Fault.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Between the operator and a real HAProxy, for one action: passes each connection on as its faults say, and keeps what
 * reached HAProxy. A unix socket of its own for each action, so that nothing of one can leak into the next.
 */
final class FaultProxy implements AutoCloseable {
    private static final long DRIP_NANOS = 20_000;
    private static final long PATIENCE_SECONDS = 30;

    private final ServerSocketChannel server;
    private final Path socket;
    private final Path haproxy;
    private final List<Fault> faults;
    private final int looksBefore;
    private final UnaryOperator<byte[]> forger;
    private final Queue<Passed> passed = new ConcurrentLinkedQueue<>();
    /** Who may still deliver something: the accepting thread, each connection, and whoever closes. */
    private final Phaser open = new Phaser(2);

    /**
     * One connection.
     *
     * @param asked what the operator sent
     * @param passed how many bytes of it HAProxy got
     * @param answered how long HAProxy's answer was
     */
    record Passed(Phase phase, int nth, String asked, int passed, int answered) {
        /** Whether the operator meant to change something. */
        boolean acts() {
            return !asked.isEmpty() && !asked.startsWith("show ");
        }
    }

    /**
     * Listens at once.
     *
     * @param looksBefore how many connections an action makes before the one that changes something
     * @param forger turns one byte of an answer so that it says what was ordered
     */
    FaultProxy(Path socket, Path haproxy, List<Fault> faults, int looksBefore, UnaryOperator<byte[]> forger)
            throws IOException {
        this.socket = socket;
        this.haproxy = haproxy;
        this.faults = faults;
        this.looksBefore = looksBefore;
        this.forger = forger;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::accept);
    }

    Endpoint endpoint() {
        return new Endpoint.Unix(socket.toString());
    }

    /** What reached HAProxy so far; after {@link #settle} it is all that ever will. */
    List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** Accepts nobody any more, and waits until everything that is still under way has arrived or failed. */
    void settle() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException stuck) {
            throw new IOException("a connection through the proxy did not end: " + faults, stuck);
        }
    }

    @Override
    public void close() throws IOException {
        settle();
    }

    private void accept() {
        for (int number = 0; ; number++) {
            try {
                SocketChannel client = server.accept();
                int ordinal = number;
                open.register();
                Thread.ofVirtual().start(() -> converse(client, ordinal));
            } catch (IOException _) {
                open.arriveAndDeregister();
                return;
            }
        }
    }

    private void converse(SocketChannel client, int ordinal) {
        Phase phase = ordinal < looksBefore ? Phase.BEFORE : ordinal == looksBefore ? Phase.CHANGE : Phase.AFTER;
        int nth = phase == Phase.AFTER ? ordinal - looksBefore - 1 : phase == Phase.CHANGE ? 0 : ordinal;
        Fault fault = faults.stream()
                .filter(each -> each.at().is(phase, nth))
                .findFirst()
                .orElse(null);
        try (client;
                InputStream from = Channels.newInputStream(client);
                OutputStream to = Channels.newOutputStream(client)) {
            pass(from, to, fault == null ? null : fault.on(nth), phase, nth);
        } catch (IOException _) {
            // One side is gone, as it often is here; what had reached HAProxy by then is kept.
        } finally {
            open.arriveAndDeregister();
        }
    }

    private void pass(InputStream from, OutputStream to, @Nullable Fault fault, Phase phase, int nth)
            throws IOException {
        Fault.Kind kind = fault == null ? null : fault.kind();
        if (kind == Fault.Kind.CLOSED) {
            return;
        }
        if (kind == Fault.Kind.SILENT) {
            gaveUp(from);
            return;
        }
        byte[] asked = line(from);
        if (kind == Fault.Kind.LATE_REQUEST) {
            gaveUp(from);
        }
        byte[] request = fault != null && fault.kind().inTheRequest() ? broken(asked, fault) : asked;
        try (SocketChannel real = SocketChannel.open(UnixDomainSocketAddress.of(haproxy))) {
            write(Channels.newOutputStream(real), request, kind == Fault.Kind.DRIPPED_REQUEST);
            byte[] reply = reply(from, real, kind);
            passed.add(new Passed(
                    phase, nth, new String(asked, StandardCharsets.ISO_8859_1), request.length, reply.length));
            answer(to, from, reply, fault);
        }
    }

    private static byte[] reply(InputStream from, SocketChannel real, Fault.@Nullable Kind kind) throws IOException {
        if (kind == Fault.Kind.HELD_REQUEST) {
            gaveUp(from);
        }
        if (kind == Fault.Kind.HELD_REQUEST || kind == Fault.Kind.CUT_REQUEST) {
            return new byte[0];
        }
        if (kind != Fault.Kind.LATE_REQUEST) {
            // HAProxy may wait for ever: for a line's end that was garbled, and 2.6 for a request that came in pieces.
            Thread.ofVirtual().start(() -> endWith(from, real));
        }
        try {
            return Channels.newInputStream(real).readAllBytes();
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private void answer(OutputStream to, InputStream from, byte[] reply, @Nullable Fault fault) throws IOException {
        if (fault == null) {
            to.write(reply);
            return;
        }
        switch (fault.kind()) {
            case DRIPPED_REPLY -> write(to, reply, true);
            case DROPPED_REPLY, LATE_REQUEST -> {}
            case CUT_REPLY -> to.write(broken(reply, fault));
            case HELD_REPLY -> {
                to.write(broken(reply, fault));
                gaveUp(from);
            }
            case GARBLED_REPLY -> to.write(fault.garbled(reply));
            case FORGED_REPLY -> to.write(forger.apply(reply));
            default -> to.write(reply);
        }
    }

    private static byte[] broken(byte[] bytes, Fault fault) {
        return fault.kind() == Fault.Kind.GARBLED_REQUEST
                ? fault.garbled(bytes)
                : Arrays.copyOf(bytes, Math.min(bytes.length, fault.offset()));
    }

    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        do {
            next = from.read();
            if (next >= 0) {
                line.write(next);
            }
        } while (next >= 0 && next != '\n');
        return line.toByteArray();
    }

    private static void write(OutputStream to, byte[] bytes, boolean drip) throws IOException {
        if (!drip) {
            to.write(bytes);
            return;
        }
        for (byte one : bytes) {
            to.write(one);
            LockSupport.parkNanos(DRIP_NANOS);
        }
    }

    /** Returns when the operator has closed its side. */
    private static void gaveUp(InputStream from) throws IOException {
        while (from.read() >= 0) {
            // It says nothing more; a byte here would be of a request that is never read.
        }
    }

    private static void endWith(InputStream from, SocketChannel real) {
        try (real) {
            gaveUp(from);
        } catch (IOException _) {
            // Its end is what is waited for.
        }
    }
}
