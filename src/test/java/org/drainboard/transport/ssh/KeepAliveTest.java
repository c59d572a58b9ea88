package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.drainboard.transport.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An sshd that hears nothing asks any channel for a sign of life (sshd_config, ClientAliveInterval). Which one it asks is
 * its choice, so that a master that is played asks ours.
 */
final class KeepAliveTest {
    private static final int HELLO = 1;
    private static final int PROXY_GRANTED = 0x8000_000f;
    private static final int THEIRS = 77;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWantsAnAnswerGetsOne() throws Exception {
        try (Listener _ = Listener.unix(folder.resolve("c"), this::master);
                Link link = Link.to(folder.resolve("c"), "far")) {
            Channel channel = link.open(new Wanted.Socket("/run/haproxy/admin.sock"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("FAILURE to " + THEIRS);
            channel.close();
            assertThat(heard.poll(20, TimeUnit.SECONDS)).startsWith("CLOSE to " + THEIRS);
        }
    }

    private void master(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        Packet.readFrom(in);
        say(to, Frame.toMaster(HELLO).number(4));
        Packet.readFrom(in);
        say(to, Frame.toMaster(PROXY_GRANTED).number(0));
        Packet open = Packet.readFrom(in);
        open.octet();
        open.octet();
        open.text();
        int ours = open.number();
        say(
                to,
                Frame.of(Message.OPEN_CONFIRMATION)
                        .number(ours)
                        .number(THEIRS)
                        .number(1 << 20)
                        .number(1 << 15));
        say(to, Frame.of(Message.REQUEST).number(ours).text("eow@openssh.com").octet(0));
        say(
                to,
                Frame.of(Message.REQUEST)
                        .number(ours)
                        .text("keepalive@openssh.com")
                        .octet(1));
        while (true) {
            Packet next = Packet.readFrom(in);
            next.octet();
            heard.add(Message.of(next.octet()).orElseThrow() + " to " + next.number());
        }
    }

    private static void say(OutputStream to, Frame frame) throws IOException {
        to.write(frame.framed().array());
        to.flush();
    }
}
