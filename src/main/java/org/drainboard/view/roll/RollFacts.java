package org.drainboard.view.roll;

import org.drainboard.model.ServerId;
import org.drainboard.view.backend.truth.Tone;

/**
 * One server of the queue, as it is written on screen.
 *
 * @param place in the order, from 1
 * @param stage in capitals: {@code HANDED OVER}
 * @param share of the way that it has come, 0 to 1
 * @param now what happens with it, in one sentence
 * @param handedOver whether it waits for the word that the work is done
 */
record RollFacts(
        ServerId id,
        String place,
        String name,
        String proxy,
        String stage,
        Tone tone,
        double share,
        String now,
        String since,
        boolean handedOver) {}
