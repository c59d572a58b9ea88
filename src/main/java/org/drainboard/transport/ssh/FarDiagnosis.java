package org.drainboard.transport.ssh;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Supplier;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;

/**
 * Says for a person what went wrong with something on another machine, and whose fault it is.
 *
 * @param where what was asked, as the inventory writes it
 * @param why what ssh said when it ended, or empty
 */
record FarDiagnosis(String where, SshHost host, Supplier<String> why) {
    ExchangeException openTimedOut(Deadline connect, Duration silence) {
        return silence.isZero()
                ? failure(
                        Kind.CONNECT_TIMED_OUT,
                        "no connection within " + seconds(connect.total()) + ", and sshd on " + host
                                + " answers: seen from there the address is unreachable or a firewall drops the packets")
                : dead(silence);
    }

    ExchangeException readTimedOut(Deadline deadline, Duration silence, long received) {
        return silence.isZero()
                ? failure(
                        Kind.TIMED_OUT,
                        "connected, but no complete answer within " + seconds(deadline.total()) + " (" + received
                                + " bytes came), while sshd on " + host
                                + " answers; the peer is overloaded, stuck or suspended, or the deadline is too short")
                : dead(silence);
    }

    ExchangeException writeTimedOut(Deadline deadline, Duration silence, long left) {
        return silence.isZero()
                ? failure(
                        Kind.TIMED_OUT,
                        "connected, but the peer did not take the request within " + seconds(deadline.total()) + " ("
                                + left + " bytes left to send); it is overloaded, stuck or suspended")
                : dead(silence);
    }

    ExchangeException closed(String after) {
        return failure(
                Kind.CLOSED,
                "the peer closed the connection " + after
                        + "; it may have been stopped or reloaded: ask again, then look at its log");
    }

    /** The master is gone in the middle of an exchange. */
    ExchangeException broken() {
        String said = why.get();
        return failure(
                Kind.UNREACHED,
                "the ssh connection to " + host + " broke before the exchange was over"
                        + (said.isEmpty() ? "" : " (ssh: \"" + said + "\")")
                        + "; nothing is known of the target, and it is connected again at the next poll");
    }

    ExchangeException interrupted() {
        return failure(Kind.INTERRUPTED, "stopped by this program before the exchange was over");
    }

    ExchangeException failure(Kind kind, String text) {
        return new ExchangeException(new Failure(kind, where + ": " + text));
    }

    private ExchangeException dead(Duration silence) {
        return failure(
                Kind.UNREACHED,
                "sshd on " + host + " has not answered for " + seconds(silence)
                        + ": the network on the way is down, or the machine is; nothing is known of the target");
    }

    private static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).setScale(2, RoundingMode.HALF_UP);
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
