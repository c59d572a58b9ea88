package org.drainboard.transport.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One channel's state. The link's reader fills it in and wakes who waits on its monitor; whoever waits holds that
 * monitor, and asks again what has changed.
 */
final class Channel {
    private static final int MOST_STDERR = 8 * 1024;

    private final Link link;
    private final int id;
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private Opening opening = new Opening.Waiting();
    private int remoteId;
    private long remoteWindow;
    private int remotePart;
    private final Inbox inbox = new Inbox();
    private int unacknowledged;
    private boolean ended;
    private boolean closedThere;
    private boolean closedHere;
    private OptionalInt exitStatus = OptionalInt.empty();
    /** What the answers that are on their way belong to: true for a pulse. They come in the order of the questions. */
    private final Queue<Boolean> pulses = new ArrayDeque<>();

    private @Nullable Boolean answered;

    Channel(Link link, int id) {
        this.link = link;
        this.id = id;
    }

    int id() {
        return id;
    }

    synchronized Opening opening() {
        return opening;
    }

    /** Whether the far end will send no more. */
    synchronized boolean ended() {
        return ended || closedThere;
    }

    synchronized boolean closedThere() {
        return closedThere;
    }

    /** What a command has said on its standard error, cut to what fits in a message. */
    synchronized String stderr() {
        return stderr.toString(StandardCharsets.UTF_8).strip();
    }

    synchronized OptionalInt exitStatus() {
        return exitStatus;
    }

    /** The answer to the last request that wanted one, or null while there is none. */
    synchronized @Nullable Boolean answered() {
        return answered;
    }

    /** Sends as much as the far end takes now, in one message. Returns how many bytes. */
    synchronized int send(ByteBuffer source) {
        int count = (int) Math.min(source.remaining(), Math.min(remoteWindow, remotePart));
        if (count > 0) {
            byte[] part = new byte[count];
            source.get(part);
            remoteWindow -= count;
            link.send(to(Message.DATA).string(part));
        }
        return count;
    }

    /** Takes what has come, up to what remains in the buffer. Returns how many bytes, 0 when there are none now. */
    synchronized int take(ByteBuffer target) {
        int count = inbox.take(target);
        used(count);
        return count;
    }

    /** Asks something of the far sshd about this channel, which it answers. */
    synchronized void ask(String what, String argument) {
        answered = null;
        pulses.add(false);
        link.send(to(Message.REQUEST).text(what).octet(1).text(argument));
    }

    /** A question that nobody understands: sshd says so, and is alive. */
    synchronized void pulse() {
        pulses.add(true);
        link.send(to(Message.REQUEST).text(Wanted.Pulse.NAME).octet(1));
    }

    /** Gives the channel up; one that is still being opened is closed as soon as it is open. */
    synchronized void close() {
        if (closedHere) {
            return;
        }
        closedHere = true;
        if (opening instanceof Opening.Confirmed) {
            link.send(to(Message.CLOSE));
        }
        if (closedThere || opening instanceof Opening.Refused) {
            link.forget(this);
        }
    }

    /** Lets who waits look again. */
    synchronized void wake() {
        notifyAll();
    }

    Link link() {
        return link;
    }

    /** Takes a message that the far sshd sent to this channel. */
    synchronized void heard(Message type, Packet packet) throws IOException {
        switch (type) {
            case OPEN_CONFIRMATION -> opened(packet);
            case OPEN_FAILURE -> refused(packet.number(), packet.text());
            case WINDOW_ADJUST -> remoteWindow += Integer.toUnsignedLong(packet.number());
            case DATA -> data(packet.string());
            case EXTENDED_DATA -> extended(packet.number(), packet.string());
            case EOF -> ended = true;
            case CLOSE -> closed();
            case REQUEST -> asked(packet.text(), packet.octet() != 0, packet);
            case SUCCESS, FAILURE -> answered(type == Message.SUCCESS);
            case OPEN -> throw new IOException("ssh opens a channel to us, which nobody asked for");
        }
        notifyAll();
    }

    private void opened(Packet packet) throws IOException {
        remoteId = packet.number();
        remoteWindow = Integer.toUnsignedLong(packet.number());
        remotePart = packet.number();
        opening = new Opening.Confirmed();
        if (closedHere) {
            link.send(to(Message.CLOSE));
        }
    }

    private void refused(int reason, String text) {
        opening = new Opening.Refused(reason, text);
        link.forget(this);
    }

    private void data(byte[] part) {
        if (closedHere) {
            used(part.length);
        } else {
            inbox.add(part);
        }
    }

    private void extended(int kind, byte[] part) {
        if (kind == 1 && stderr.size() < MOST_STDERR) {
            stderr.write(part, 0, Math.min(part.length, MOST_STDERR - stderr.size()));
        }
        used(part.length);
    }

    private void closed() {
        closedThere = true;
        if (closedHere) {
            link.forget(this);
        }
    }

    private void answered(boolean yes) {
        if (Boolean.FALSE.equals(pulses.poll())) {
            answered = yes;
        }
    }

    /** sshd asks "keepalive@openssh.com" of any channel it likes, and hangs up when nobody answers (ClientAliveInterval). */
    private void asked(String what, boolean wantsAnswer, Packet packet) throws IOException {
        if (what.equals("exit-status")) {
            exitStatus = OptionalInt.of(packet.number());
        }
        if (wantsAnswer && !closedHere) {
            link.send(to(Message.FAILURE));
        }
    }

    private void used(int count) {
        unacknowledged += count;
        if (unacknowledged >= Wanted.WINDOW / 2 && !closedThere && !closedHere) {
            link.send(to(Message.WINDOW_ADJUST).number(unacknowledged));
            unacknowledged = 0;
        }
    }

    private Frame to(Message type) {
        return Frame.of(type).number(remoteId);
    }
}
