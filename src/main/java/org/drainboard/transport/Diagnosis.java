package org.drainboard.transport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;

/** Says for a person what went wrong at one place, and what to do next. */
record Diagnosis(String where) {
    static Diagnosis of(Endpoint endpoint) {
        return new Diagnosis(endpoint.toString());
    }

    Failure refused(String next) {
        return failure(Kind.REFUSED, "connection refused, nobody listens there; " + next);
    }

    Failure connectTimedOut(Deadline deadline, String why) {
        return failure(Kind.CONNECT_TIMED_OUT, "no connection within " + seconds(deadline.total()) + "; " + why);
    }

    Failure nameTimedOut(String host, Deadline deadline) {
        return failure(
                Kind.CONNECT_TIMED_OUT,
                "the name " + host + " was not resolved within " + seconds(deadline.total())
                        + "; check the name servers, or use the address instead of the name");
    }

    Failure noSuchHost(String host) {
        return failure(
                Kind.NOT_FOUND,
                "there is no host named " + host + "; check its spelling, or use the address instead of the name");
    }

    Failure readTimedOut(Deadline deadline, long received) {
        return failure(
                Kind.TIMED_OUT,
                "connected, but no complete answer within " + seconds(deadline.total()) + " (" + bytes(received)
                        + " came); the peer is overloaded, stuck or suspended, or the deadline is too short");
    }

    Failure writeTimedOut(Deadline deadline, long left) {
        return failure(
                Kind.TIMED_OUT,
                "connected, but the peer did not take the request within " + seconds(deadline.total()) + " ("
                        + bytes(left) + " left to send); it is overloaded, stuck or suspended");
    }

    Failure closed(String reason) {
        return failure(
                Kind.CLOSED,
                "the peer closed the connection before the exchange was over (" + reason
                        + "); it may have been stopped or reloaded: ask again, then look at its log");
    }

    Failure tooLarge(long maxBytes) {
        return failure(
                Kind.TOO_LARGE,
                "the answer is longer than " + bytes(maxBytes)
                        + " and was given up; check that the right program listens there");
    }

    Failure interrupted() {
        return failure(Kind.INTERRUPTED, "stopped by this program before the exchange was over");
    }

    Failure noSocket(String reason) {
        return failure(
                Kind.IO,
                "cannot make a socket (" + reason + "); this program may have too many files open: see ulimit -n");
    }

    Failure other(String reason) {
        return failure(Kind.IO, reason);
    }

    Failure failure(Kind kind, String text) {
        return new Failure(kind, where + ": " + text);
    }

    private static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    private static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).setScale(2, RoundingMode.HALF_UP);
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
