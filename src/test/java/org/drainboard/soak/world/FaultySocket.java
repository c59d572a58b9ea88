package org.drainboard.soak.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A unix socket that answers, or does what is wrong with it. */
final class FaultySocket {
    private static final int DRIP = 64;
    private static final long DRIP_PAUSE_MILLIS = 10;

    private final Path path;
    private final Answering answering;
    private final Random noise;
    private volatile @Nullable Ailment ailment;
    private @Nullable ServerSocketChannel server;
    private int cut;

    private record Ailment(Trouble trouble, CountDownLatch over) {}

    FaultySocket(Path path, Answering answering, long seed) {
        this.path = path;
        this.answering = answering;
        this.noise = new Random(seed);
        listen();
    }

    synchronized void begin(Trouble trouble) {
        ailment = new Ailment(trouble, new CountDownLatch(1));
        switch (trouble) {
            case REFUSE, VANISH -> deafen(trouble == Trouble.VANISH);
            case RELOAD -> answering.reload();
            case HANG, CLOSE_AT, FLOOD, GARBLE, TRICKLE -> {}
        }
    }

    synchronized void end() {
        Ailment before = ailment;
        ailment = null;
        if (before != null) {
            before.over.countDown();
        }
        if (server == null) {
            listen();
        }
    }

    private void listen() {
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel fresh = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            fresh.bind(UnixDomainSocketAddress.of(path), 64);
            server = fresh;
            Thread.ofVirtual().start(() -> acceptAll(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deafen(boolean gone) {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
            if (gone) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocketChannel from) {
        try {
            while (from.isOpen()) {
                SocketChannel client = from.accept();
                Thread.ofVirtual().start(() -> converse(client));
            }
        } catch (IOException _) {
            // Closed: the fault that did it is in the plan.
        }
    }

    private void converse(SocketChannel client) {
        try (client) {
            InputStream in = Channels.newInputStream(client);
            OutputStream out = Channels.newOutputStream(client);
            byte[] answer = answering.answer(in);
            Ailment wrong = ailment;
            if (wrong == null) {
                out.write(answer);
            } else {
                say(answer, out, wrong);
            }
        } catch (IOException _) {
            // The other side gave up, as it should.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(byte[] answer, OutputStream out, Ailment wrong) throws IOException, InterruptedException {
        switch (wrong.trouble) {
            case HANG -> {
                wrong.over.await();
                out.write(answer);
            }
            case CLOSE_AT -> out.write(Arrays.copyOf(answer, nextCut(answer.length)));
            case FLOOD -> {
                byte[] babble = answering.babble();
                while (wrong.over.getCount() > 0) {
                    out.write(babble);
                }
            }
            case GARBLE -> {
                byte[] other = new byte[answer.length];
                noise.nextBytes(other);
                out.write(other);
            }
            case TRICKLE -> {
                for (int at = 0; at < answer.length; at += DRIP) {
                    out.write(answer, at, Math.min(DRIP, answer.length - at));
                    Thread.sleep(DRIP_PAUSE_MILLIS);
                }
            }
            case REFUSE, VANISH, RELOAD -> out.write(answer);
        }
    }

    /** Every byte over time, never the last one. */
    private synchronized int nextCut(int length) {
        cut = length < 2 ? 0 : (cut + 1) % (length - 1);
        return cut;
    }
}
