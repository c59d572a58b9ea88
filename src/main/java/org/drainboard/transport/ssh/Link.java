package org.drainboard.transport.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connection to a running master, in proxy mode (OpenSSH, PROTOCOL.mux, section 3): messages about channels go to
 * the far sshd as they are, so that this program is a party to the protocol and knows what became of each channel.
 *
 * <p>It is opened once a master and kept: a master that loses it while a channel was refused or is still being opened
 * ends itself with "chan_send_close2: no remote_id" (seen with 9.2), and one never forgets a channel that was refused, of
 * which it can keep 16,000. {@link #worn} says when that comes near.
 */
final class Link implements AutoCloseable {
    private static final int MOST_REFUSED = 4_000;
    /** No frame is empty, so that this one says that there are no more. */
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    private final SocketChannel socket;
    private final Map<Integer, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final BlockingQueue<ByteBuffer> outbox = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Pulse pulse = new Pulse();
    private final FarAnswers answers = new FarAnswers();
    private volatile boolean broken;
    private volatile boolean socketsWork;

    private Link(SocketChannel socket) {
        this.socket = socket;
    }

    /**
     * Joins the master that listens at this path.
     *
     * @throws IOException when none does, or one that does not know proxy mode or hangs for 5 s
     */
    static Link to(Path control, String name) throws IOException {
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.connect(UnixDomainSocketAddress.of(control));
            DataInputStream in = new DataInputStream(Channels.newInputStream(socket));
            Greeting.exchange(socket, in, Duration.ofSeconds(5));
            Link link = new Link(socket);
            Thread.ofVirtual().name("ssh " + name + " in").start(() -> link.readAll(in));
            Thread.ofVirtual().name("ssh " + name + " out").start(link::writeAll);
            return link;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Asks for a channel; what becomes of it is told to the channel. */
    Channel open(Wanted wanted) {
        Channel channel = new Channel(this, ids.incrementAndGet());
        channels.put(channel.id(), channel);
        send(wanted.request(channel.id()));
        return channel;
    }

    void send(Frame frame) {
        outbox.add(frame.framed());
    }

    /** Takes note that no more is expected of a channel. */
    void forget(Channel channel) {
        boolean known = channels.remove(channel.id()) != null;
        if (known && channel.opening() instanceof Opening.Refused) {
            refused.incrementAndGet();
        }
    }

    boolean broken() {
        return broken;
    }

    /** Whether the master has nearly no room left, so that another has to take its place. */
    boolean worn() {
        return refused.get() >= MOST_REFUSED;
    }

    /** Whether nothing is under way. */
    boolean idle() {
        return channels.isEmpty();
    }

    /** Asks the far sshd for a sign of life when it has long been silent. */
    void feelPulse(Channel by, Duration silence) {
        if (pulse.take(silence)) {
            if (by.opening() instanceof Opening.Waiting) {
                open(new Wanted.Pulse()).close();
            } else {
                by.pulse();
            }
        }
    }

    Pulse pulse() {
        return pulse;
    }

    /** Whether a unix socket was reached on this link, so that sshd allows it. */
    boolean socketsWork() {
        return socketsWork;
    }

    /** Takes note of it: what was said of this path is over, and the first one changes what a refusal means. */
    void socketWorked(String path) {
        if (socketsWork) {
            answers.forget(path);
        } else {
            socketsWork = true;
            answers.forgetAll();
        }
    }

    /** Why unix sockets could not be reached. */
    FarAnswers answers() {
        return answers;
    }

    /** Waits until the link breaks. Returns whether it did. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return end.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        broken = true;
        outbox.add(END);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing an ssh connection failed", e);
        }
        channels.values().forEach(Channel::wake);
        end.countDown();
    }

    private void readAll(DataInputStream in) {
        try {
            while (!broken) {
                read(Packet.readFrom(in));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an ssh connection ended", e);
        } finally {
            close();
        }
    }

    private void read(Packet packet) throws IOException {
        packet.octet();
        Optional<Message> type = Message.of(packet.octet());
        Channel channel = channels.get(packet.number());
        pulse.heard();
        if (type.isPresent() && channel != null) {
            channel.heard(type.get(), packet);
        }
    }

    private void writeAll() {
        try {
            for (ByteBuffer next = outbox.take(); next.hasRemaining(); next = outbox.take()) {
                while (next.hasRemaining()) {
                    socket.write(next);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an ssh connection takes no more", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }
}
