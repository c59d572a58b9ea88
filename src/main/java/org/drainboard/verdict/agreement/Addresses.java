package org.drainboard.verdict.agreement;

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
}
