package org.drainboard.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/** Ladders as the poller brings them, all climbed 0.9 s before {@link Fleet#NOW}. */
public final class Ladders {
    private static final Instant AT = Fleet.NOW.minusMillis(900);

    private Ladders() {}

    /** Of a pool whose workers are all taken: nothing above connect is sent. */
    public static Ladder full(String reason) {
        return new Ladder(List.of(
                passed(Rung.CONNECT, 100),
                new RungResult.NotAsked(Rung.HANDSHAKE, reason),
                new RungResult.NotAsked(Rung.PING, reason),
                new RungResult.NotAsked(Rung.STATUS, reason),
                new RungResult.NotAsked(Rung.REQUEST, reason)));
    }

    /** Of a pool that answers everything. */
    public static Ladder well(long connectMicros) {
        return new Ladder(List.of(
                passed(Rung.CONNECT, connectMicros),
                passed(Rung.HANDSHAKE, 310),
                passed(Rung.PING, 420),
                passed(Rung.STATUS, 1_200),
                passed(Rung.REQUEST, 38_000)));
    }

    /** Of a web server that is well, while the page behind it is not. */
    public static Ladder requestFails(String message) {
        return new Ladder(List.of(
                passed(Rung.CONNECT, 240),
                passed(Rung.WEB_SERVER, 700),
                new RungResult.Failed(Rung.REQUEST, new Failure(Failure.Kind.REJECTED, message), AT)));
    }

    /** Of a pool whose port is open, and whose handshake times out. */
    public static Ladder handshakeTimesOut() {
        String lower = "the handshake failed";
        return new Ladder(List.of(
                passed(Rung.CONNECT, 130),
                new RungResult.Failed(
                        Rung.HANDSHAKE,
                        new Failure(Failure.Kind.TIMED_OUT, "no answer from tcp://10.0.0.2:9000 within 1 s"),
                        AT),
                new RungResult.NotAsked(Rung.PING, lower),
                new RungResult.NotAsked(Rung.STATUS, lower),
                new RungResult.NotAsked(Rung.REQUEST, "the inventory has no check for it")));
    }

    private static RungResult passed(Rung rung, long micros) {
        return new RungResult.Passed(rung, Duration.ofNanos(micros * 1000), AT);
    }
}
