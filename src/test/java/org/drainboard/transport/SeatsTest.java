package org.drainboard.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.transport.Peers.failureOf;

import java.time.Duration;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.junit.jupiter.api.Test;

final class SeatsTest {
    private static final Endpoint LB1 = new Endpoint.Unix("/run/lb1.sock");
    private static final Endpoint LB2 = new Endpoint.Unix("/run/lb2.sock");

    private final Seats seats = new Seats();

    @Test
    void aChangeFindsASeatHoweverManyRead() throws ExchangeException {
        try (Seats.Seat _ = seats.toRead(LB1, now());
                Seats.Seat _ = seats.toRead(LB1, now())) {
            Failure third = failureOf(() -> seats.toRead(LB1, now()));
            assertThat(third.kind()).isEqualTo(Failure.Kind.CONNECT_TIMED_OUT);
            assertThat(third.message()).contains("unix:/run/lb1.sock", "nothing was asked", "3 connections", "hangs");
            seats.toChange(LB1, now()).close();
        }
    }

    @Test
    void threeAreAllAndAnotherAddressHasItsOwn() throws ExchangeException {
        try (Seats.Seat _ = seats.toChange(LB1, now());
                Seats.Seat _ = seats.toChange(LB1, now());
                Seats.Seat _ = seats.toRead(LB1, now())) {
            failureOf(() -> seats.toChange(LB1, now()));
            failureOf(() -> seats.toRead(LB1, now()));
            seats.toChange(LB2, now()).close();
        }
        seats.toRead(LB1, now()).close();
        seats.toRead(LB1, now()).close();
    }

    @Test
    void aReaderThatWaitedInVainHoldsNothing() throws ExchangeException {
        try (Seats.Seat _ = seats.toChange(LB1, now());
                Seats.Seat _ = seats.toChange(LB1, now());
                Seats.Seat _ = seats.toChange(LB1, now())) {
            failureOf(() -> seats.toRead(LB1, now()));
            failureOf(() -> seats.toRead(LB1, now()));
        }
        try (Seats.Seat _ = seats.toRead(LB1, now());
                Seats.Seat _ = seats.toRead(LB1, now())) {
            seats.toChange(LB1, now()).close();
        }
    }

    private static Deadline now() {
        return Deadline.in(Duration.ZERO);
    }
}
