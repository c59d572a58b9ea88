package org.drainboard.verdict.agreement;

import java.net.InetAddress;
import java.time.Duration;
import org.drainboard.model.verdict.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * The address behind the name, where it is known and can be compared: not hidden, and no unix socket. Different in two
 * readings of each, like {@link Orders}.
 */
final class Addresses implements Question {
    @Override
    public Disagreement.Matter matter() {
        return Disagreement.Matter.ADDRESS;
    }

    @Override
    public @Nullable String told(Telling telling) {
        String address = telling.row().address();
        return address.isEmpty() || address.equals("unix") ? null : "at " + address;
    }

    @Override
    public Duration patience() {
        return Orders.TWO_READINGS;
    }

    /** Whether the same words would mean another server on another machine: a unix socket, or a loopback address. */
    static boolean local(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0) {
            return address.equals("unix");
        }
        String host = address.substring(0, colon).replace("[", "").replace("]", "");
        // Only these can be loopback: to make an InetAddress of every address in every round would cost more than all
        // else.
        boolean likely = host.startsWith("127.") || host.indexOf(':') >= 0;
        try {
            return host.equals("localhost")
                    || (likely && InetAddress.ofLiteral(host).isLoopbackAddress());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
