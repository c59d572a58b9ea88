package org.drainboard.transport.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The first words with a master, after which the connection carries channels (OpenSSH, PROTOCOL.mux). */
final class Greeting {
    private static final int HELLO = 1;
    private static final int VERSION = 4;
    private static final int PROXY = 0x1000_000f;
    private static final int PROXY_GRANTED = 0x8000_000f;

    private Greeting() {}

    static void exchange(SocketChannel socket, DataInputStream in, Duration atMost) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> closeUnless(done, socket, atMost));
        try {
            say(socket, Frame.toMaster(HELLO).number(VERSION));
            expect(HELLO, Packet.readFrom(in));
            say(socket, Frame.toMaster(PROXY).number(0));
            expect(PROXY_GRANTED, Packet.readFrom(in));
        } finally {
            done.countDown();
        }
    }

    /** A master that is stopped accepts connections and never says a word. */
    private static void closeUnless(CountDownLatch done, SocketChannel socket, Duration atMost) {
        try {
            if (!done.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                socket.close();
            }
        } catch (IOException | InterruptedException e) {
            System.getLogger(Greeting.class.getName())
                    .log(System.Logger.Level.DEBUG, "giving up on an ssh master failed", e);
        }
    }

    private static void say(SocketChannel socket, Frame frame) throws IOException {
        var bytes = frame.framed();
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    private static void expect(int type, Packet packet) throws IOException {
        int found = packet.number();
        if (found != type) {
            throw new IOException("this ssh does not know proxy mode (it answers " + Integer.toHexString(found)
                    + "); OpenSSH 7.4 or newer does");
        }
    }
}
