package org.drainboard.scorecard.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.scorecard.Outcome;

/** How the users' requests to one backend ended, by HAProxy's own log, which comes by UDP. */
final class UserLog implements AutoCloseable {
    private static final int LONGEST = 65_536;

    private final String backend;
    private final DatagramSocket socket;
    private final List<Outcome> all = new ArrayList<>();
    private int taken;

    private UserLog(String backend, DatagramSocket socket) {
        this.backend = backend;
        this.socket = socket;
    }

    static UserLog of(Lab lab, String backend) {
        try {
            DatagramSocket socket = new DatagramSocket(lab.port("LOG"), InetAddress.getByName(lab.address()));
            UserLog log = new UserLog(backend, socket);
            Thread.ofPlatform().daemon().name("user log").start(log::listen);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that ended since the last call. */
    synchronized List<Outcome> fresh() {
        List<Outcome> fresh = List.copyOf(all.subList(taken, all.size()));
        taken = all.size();
        return fresh;
    }

    synchronized List<Outcome> all() {
        return List.copyOf(all);
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                take(new String(packet.getData(), 0, packet.getLength(), UTF_8), Instant.now());
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void take(String text, Instant at) {
        LogLine.parse(text).filter(line -> line.backend().equals(backend)).ifPresent(line -> all.add(line.outcome(at)));
    }

    @Override
    public void close() {
        socket.close();
    }
}
